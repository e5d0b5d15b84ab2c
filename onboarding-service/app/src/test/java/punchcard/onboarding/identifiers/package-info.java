@NullMarked
package punchcard.onboarding.identifiers;

import org.jspecify.annotations.NullMarked;
