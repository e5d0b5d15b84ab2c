@NullMarked
package punchcard.cli;

import org.jspecify.annotations.NullMarked;
