/// A sample of what a partner runs: its own database, kept from its feed.
@NullMarked
package punchcard.mirror;

import org.jspecify.annotations.NullMarked;
