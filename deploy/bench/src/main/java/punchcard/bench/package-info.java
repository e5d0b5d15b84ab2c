/// Performance, measured beside a bare exactly-once copy in the same run, so that a figure means
/// the same on a quick machine and a slow one.
@NullMarked
package punchcard.bench;

import org.jspecify.annotations.NullMarked;
