@NullMarked
package punchcard.local.process;

import org.jspecify.annotations.NullMarked;
