/// What is asked of a member's record, whatever it is about, and what becomes of it.
///
/// A *demand* is of one subject, as of a consent. *Deciding* it, by all that the log has said of
/// the member, gives a fact for the log, or an answer at once; and what a fact has *become* the log
/// says, when it has it.
@NullMarked
package punchcard.onboarding.member;

import org.jspecify.annotations.NullMarked;
