/// The topics of the system and the schemas of their values, made by onboarding alone.
@NullMarked
package punchcard.onboarding.topics;

import org.jspecify.annotations.NullMarked;
