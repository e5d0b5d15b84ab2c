@NullMarked
package punchcard.onboarding.authority;

import org.jspecify.annotations.NullMarked;
