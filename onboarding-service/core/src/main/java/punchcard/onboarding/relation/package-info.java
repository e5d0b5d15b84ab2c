/// What members and partners are to one another: memberships, roles and registrations for
/// campaigns. One of the two *proposes*, and it is nothing until the other *accepts*: who that
/// is, each *kind* declares once. *Deciding* answers what one of them demands; and *relations*
/// are what the log's facts up to a position come to.
@NullMarked
package punchcard.onboarding.relation;

import org.jspecify.annotations.NullMarked;
