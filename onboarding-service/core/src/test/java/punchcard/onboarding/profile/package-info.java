@NullMarked
package punchcard.onboarding.profile;

import org.jspecify.annotations.NullMarked;
