@NullMarked
package punchcard.onboarding.register;

import org.jspecify.annotations.NullMarked;
