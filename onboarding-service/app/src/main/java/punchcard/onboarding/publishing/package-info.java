/// Events that partners send as JSON, on their way to the partner's topic.
@NullMarked
package punchcard.onboarding.publishing;

import org.jspecify.annotations.NullMarked;
