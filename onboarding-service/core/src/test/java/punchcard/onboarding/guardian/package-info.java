@NullMarked
package punchcard.onboarding.guardian;

import org.jspecify.annotations.NullMarked;
