/// The file in which an agreement is written: read, checked whole, and turned into the core's
/// terms. All that is wrong is told at once, each with its line and column.
@NullMarked
package punchcard.rules.yaml;

import org.jspecify.annotations.NullMarked;
