package punchcard.onboarding.stream;

import java.util.function.Predicate;
import org.apache.kafka.streams.Topology;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Pseudonyms;
import punchcard.runtime.Backlog;

/// Puts the topology of disclosure together from plain values.
///
/// @param hasFeed whether a partner ever took part; it may wait for the network
/// @param admission which goes first
/// @param inMemory whether the stores are kept in memory or on disk
public record DisclosureStream(
    SchemaRegistry registry,
    Pseudonyms names,
    Predicate<PartnerId> hasFeed,
    Backlog admission,
    boolean inMemory) {

  /// The whole of it, to be run.
  public Topology topology() {
    return DisclosureTopology.build(
        Codecs.with(registry), DisclosureParts.of(names, hasFeed), admission, inMemory);
  }
}
