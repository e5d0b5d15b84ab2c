@NullMarked
package punchcard.onboarding.rights;

import org.jspecify.annotations.NullMarked;
