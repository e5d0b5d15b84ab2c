/// The topic `replays`: who wants the past to be decided again, who has approved it, and who has
/// taken it back. It is read whole, and added to one step at a time.
@NullMarked
package punchcard.rules.replays;

import org.jspecify.annotations.NullMarked;
