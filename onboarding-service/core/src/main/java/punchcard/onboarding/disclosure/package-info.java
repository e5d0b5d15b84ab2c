/// What partners may see of members, fact by fact and field by field: pure decisions on what the
/// log says and what members have consented to.
@NullMarked
package punchcard.onboarding.disclosure;

import org.jspecify.annotations.NullMarked;
