package punchcard.cli.agreements;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import punchcard.avro.AgreementInForce;
import punchcard.avro.MemberEvent;
import punchcard.cli.LogOptions;
import punchcard.cli.ProgressLine;
import punchcard.cli.TopicReader;
import punchcard.events.Topics;
import punchcard.kernel.AgreementId;

/// Where the log of members' events has brought versions of one agreement into force: a version
/// decides in a partition from its marker there to the next version's.
final class Markers {
  private final AgreementId agreement;
  private final Map<Integer, Map<Integer, Instant>> byVersion = new TreeMap<>();
  private final Map<Integer, Integer> last = new TreeMap<>();
  private final int partitions;

  private Markers(AgreementId agreement, int partitions) {
    this.agreement = agreement;
    this.partitions = partitions;
  }

  /// Reads the whole log.
  static Markers of(AgreementId agreement, LogOptions log) {
    try (var topic = TopicReader.of(Topics.MEMBER_EVENTS, log.kafka(), log.registry())) {
      Markers markers = new Markers(agreement, (int) topic.partitions().count());
      topic.readAll(markers::take, new ProgressLine("markers", "offset", System.err));
      return markers;
    }
  }

  private void take(ConsumerRecord<String, MemberEvent> read) {
    if (!(read.value().getBody() instanceof AgreementInForce marker)) return;
    if (!marker.getAgreementId().equals(agreement.value())) return;
    byVersion
        .computeIfAbsent(marker.getVersion(), _ -> new TreeMap<>())
        .putIfAbsent(read.partition(), Instant.ofEpochMilli(read.timestamp()));
    last.put(read.partition(), marker.getVersion());
  }

  /// When the version's marker came to the last of the partitions that have it; empty if none has.
  String since(int version) {
    return byVersion.getOrDefault(version, Map.of()).values().stream()
        .max(Instant::compareTo)
        .map(Instant::toString)
        .orElse("");
  }

  /// In how many partitions of how many the version decides on what is appended now.
  String decides(int version) {
    return last.values().stream().filter(it -> it == version).count() + " of " + partitions;
  }
}
