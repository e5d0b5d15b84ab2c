@NullMarked
package punchcard.onboarding.merge;

import org.jspecify.annotations.NullMarked;
