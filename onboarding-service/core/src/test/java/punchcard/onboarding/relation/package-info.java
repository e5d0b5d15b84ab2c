@NullMarked
package punchcard.onboarding.relation;

import org.jspecify.annotations.NullMarked;
