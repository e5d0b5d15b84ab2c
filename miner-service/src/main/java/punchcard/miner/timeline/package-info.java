/// Answers what happened to a member, and why each point: the events of `member-events`, and views
/// that join them with the journal by cause.
@NullMarked
package punchcard.miner.timeline;

import org.jspecify.annotations.NullMarked;
