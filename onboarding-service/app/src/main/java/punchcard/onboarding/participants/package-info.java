/// What a partner needs to take part, made through Kafka's admin interface and the registry.
@NullMarked
package punchcard.onboarding.participants;

import org.jspecify.annotations.NullMarked;
