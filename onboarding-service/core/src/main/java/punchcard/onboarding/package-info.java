/// Who is who and what is admitted: the decisions of onboarding, as pure functions over sealed
/// records.
///
/// A partner's record is *received* as it claims to be; *screening* judges what it says by itself
/// and makes an *arrival* of it; *admission* decides on an arrival by what the task that owns its
/// reference knows.
@NullMarked
package punchcard.onboarding;

import org.jspecify.annotations.NullMarked;
