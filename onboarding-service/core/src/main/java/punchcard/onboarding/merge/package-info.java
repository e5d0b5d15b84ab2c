/// Members who are found to be one person: one is *merged into* the other, which *absorbs* it, and
/// that can be undone. It is *decided* in the task of the one that absorbs; the task of the other
/// is asked and answers; and the *history* is what the logs of the two say.
@NullMarked
package punchcard.onboarding.merge;

import org.jspecify.annotations.NullMarked;
