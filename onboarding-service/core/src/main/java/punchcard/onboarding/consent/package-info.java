/// What members consent to, after ISO/IEC TS 27560: who may know what of them, for which purpose,
/// under which terms and until when.
///
/// A *wish* says what somebody claims; *screening* makes a *consent* of it or refuses it;
/// *deciding* answers a member's command; and *consents* are what the log's facts up to a position
/// come to.
@NullMarked
package punchcard.onboarding.consent;

import org.jspecify.annotations.NullMarked;
