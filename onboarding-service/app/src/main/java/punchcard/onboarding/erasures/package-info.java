/// Destroys the keys of persons who are erased, at once and again whenever the service starts.
@NullMarked
package punchcard.onboarding.erasures;

import org.jspecify.annotations.NullMarked;
