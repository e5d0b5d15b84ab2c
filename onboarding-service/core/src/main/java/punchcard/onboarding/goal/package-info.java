/// What a member aims at: goals that partners attach to the member, and the member's own.
///
/// A partner *proposes* a goal, which is nothing until the member *approves* it. *Deciding* answers
/// what the member demands; and *goals* are what the log's facts up to a position come to, with the
/// *deeds* that count towards them.
@NullMarked
package punchcard.onboarding.goal;

import org.jspecify.annotations.NullMarked;
