@NullMarked
package punchcard.onboarding.person;

import org.jspecify.annotations.NullMarked;
