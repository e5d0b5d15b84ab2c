/// Guardians: who decides for a member who is not old enough to consent itself. It is *named* by
/// who has verified it, and its power ends by itself when the member comes of age.
@NullMarked
package punchcard.onboarding.guardian;

import org.jspecify.annotations.NullMarked;
