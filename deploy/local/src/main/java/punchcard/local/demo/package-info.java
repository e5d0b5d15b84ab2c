/// The demo on real data: a grocer, a gym and an insurer use a running stack as partners would.
///
/// {@link PartnerPublisher} is the part to copy: an ordinary Kafka client that publishes a
/// partner's events.
@NullMarked
package punchcard.local.demo;

import org.jspecify.annotations.NullMarked;
