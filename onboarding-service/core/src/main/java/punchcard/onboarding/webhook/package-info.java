/// Partners' feeds, posted to where they want them: what has come of an attempt, and when the next
/// one is due.
@NullMarked
package punchcard.onboarding.webhook;

import org.jspecify.annotations.NullMarked;
