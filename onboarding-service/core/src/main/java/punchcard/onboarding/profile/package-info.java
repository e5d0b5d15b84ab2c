/// What a member prefers, and who may change that on the member's behalf.
///
/// A *wish* says what somebody claims; *screening* makes *changes* or a *delegation* of it;
/// *deciding* answers a demand; and a *profile* is what the log's facts up to a position come to.
@NullMarked
package punchcard.onboarding.profile;

import org.jspecify.annotations.NullMarked;
