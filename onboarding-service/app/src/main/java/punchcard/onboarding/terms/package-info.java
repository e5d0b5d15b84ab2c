/// The terms that members consent to: every version of them, in a topic of their own.
@NullMarked
package punchcard.onboarding.terms;

import org.jspecify.annotations.NullMarked;
