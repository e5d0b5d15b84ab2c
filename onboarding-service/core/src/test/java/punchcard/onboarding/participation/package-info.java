@NullMarked
package punchcard.onboarding.participation;

import org.jspecify.annotations.NullMarked;
