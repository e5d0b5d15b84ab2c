@NullMarked
package punchcard.onboarding.goal;

import org.jspecify.annotations.NullMarked;
