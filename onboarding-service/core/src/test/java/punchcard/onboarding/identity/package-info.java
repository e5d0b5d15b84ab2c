@NullMarked
package punchcard.onboarding.identity;

import org.jspecify.annotations.NullMarked;
