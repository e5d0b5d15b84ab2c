package punchcard.onboarding.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.Topology;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Admission;
import punchcard.onboarding.ConsentAdmission;
import punchcard.onboarding.GoalAdmission;
import punchcard.onboarding.Limits;
import punchcard.onboarding.Proving;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.person.SealPersons;
import punchcard.onboarding.person.TransitSeal;

/// Puts the topology together from plain values.
///
/// @param takesPart whether a partner does; it may wait for the network
/// @param prompt tells a caller what the log has, at once
/// @param partitions of every member-keyed topic
/// @param keep how long event ids are remembered
/// @param tick how often the log is told the time
/// @param longestWait how long a record waits for the registry or for keys before its task begins
///     again at its last commit; far less than a consumer may stay away from its group
/// @param inMemory whether the stores are kept in memory or on disk
public record AdmissionStream(
    SchemaRegistry registry,
    Pseudonyms pseudonyms,
    Proving proving,
    Tokens tokens,
    SealPersons persons,
    TransitSeal transit,
    Limits limits,
    MeterRegistry meters,
    Predicate<PartnerId> takesPart,
    Consumer<AddressedReply> prompt,
    int partitions,
    Duration keep,
    Duration tick,
    Duration longestWait,
    boolean inMemory) {

  /// The whole of it, to be run.
  public Topology topology() {
    return topology(Patience.of(longestWait));
  }

  Topology topology(Patience patience) {
    Codecs codecs = Codecs.with(registry);
    AdmissionParts parts =
        new AdmissionParts(
            new Reading(codecs.events(), limits, patience),
            new Admission(limits, pseudonyms, proving),
            new ConsentAdmission(proving, pseudonyms),
            new GoalAdmission(proving, pseudonyms),
            tokens,
            new Sealing(persons, transit, patience),
            patience,
            pseudonyms,
            new AdmissionCounters(meters),
            takesPart,
            prompt,
            partitions,
            keep,
            tick);
    return AdmissionTopology.build(codecs, parts, inMemory);
  }
}
