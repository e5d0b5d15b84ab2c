/// Who takes part in the programme: invited by those whom its charter names, by terms that it has
/// accepted, until it is suspended or leaves.
@NullMarked
package punchcard.onboarding.participation;

import org.jspecify.annotations.NullMarked;
