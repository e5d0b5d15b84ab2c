/// By what a member proves a consent without a token: *keys* of its own under which it signs the
/// canonical text of the consent, and *codes* that are sent to it and good for one consent alone.
@NullMarked
package punchcard.onboarding.evidence;

import org.jspecify.annotations.NullMarked;
