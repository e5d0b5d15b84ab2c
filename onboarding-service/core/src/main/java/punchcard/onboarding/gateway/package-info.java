/// What bounds and orders the exchange with partners that have no Kafka client: how fast they may
/// publish, and where in their feed they are.
@NullMarked
package punchcard.onboarding.gateway;

import org.jspecify.annotations.NullMarked;
