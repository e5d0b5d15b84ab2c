@NullMarked
package punchcard.onboarding.keys;

import org.jspecify.annotations.NullMarked;
