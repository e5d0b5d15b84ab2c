@NullMarked
package punchcard.onboarding.evidence;

import org.jspecify.annotations.NullMarked;
