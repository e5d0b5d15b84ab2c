/// What a partner needs to take part, made through Kafka's admin interface, the registry and the
/// OpenID provider.
@NullMarked
package punchcard.onboarding.participants;

import org.jspecify.annotations.NullMarked;
