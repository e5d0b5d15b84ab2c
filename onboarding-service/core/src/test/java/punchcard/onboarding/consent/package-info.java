/// Consents, tried without Kafka and without HTTP.
@NullMarked
package punchcard.onboarding.consent;

import org.jspecify.annotations.NullMarked;
