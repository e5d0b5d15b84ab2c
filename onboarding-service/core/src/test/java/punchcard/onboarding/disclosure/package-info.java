@NullMarked
package punchcard.onboarding.disclosure;

import org.jspecify.annotations.NullMarked;
