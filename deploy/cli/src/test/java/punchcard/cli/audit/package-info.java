@NullMarked
package punchcard.cli.audit;

import org.jspecify.annotations.NullMarked;
