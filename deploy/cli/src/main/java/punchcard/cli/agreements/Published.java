package punchcard.cli.agreements;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import punchcard.avro.AgreementVersion;
import punchcard.cli.LogOptions;
import punchcard.cli.ProgressLine;
import punchcard.cli.TopicReader;
import punchcard.events.Topics;
import punchcard.kernel.AgreementId;

/// A version of an agreement, as the log has it.
///
/// @param number from 1
/// @param by the subject of the operator's token; of a proposal, who approved it
/// @param proposedBy who proposed it; empty if one person published it alone
/// @param yaml the file, to the letter
public record Published(int number, Instant at, String by, String proposedBy, String yaml) {

  /// All versions, by their numbers.
  ///
  /// @throws IllegalStateException if there is none, or the log cannot be read
  public static NavigableMap<Integer, Published> of(AgreementId agreement, LogOptions log) {
    NavigableMap<Integer, Published> versions = new TreeMap<>();
    try (var topic = TopicReader.of(Topics.AGREEMENTS, log.kafka(), log.registry())) {
      topic.readAll(
          read -> add(agreement, read, versions),
          new ProgressLine("agreements", "offset", System.err));
    }
    if (versions.isEmpty())
      throw new IllegalStateException("No agreement " + agreement + " was published.");
    return versions;
  }

  private static void add(
      AgreementId agreement,
      ConsumerRecord<String, AgreementVersion> read,
      NavigableMap<Integer, Published> versions) {
    AgreementVersion version = read.value();
    if (version.getAgreementId().equals(agreement.value()))
      versions.put(
          version.getVersion(),
          new Published(
              version.getVersion(),
              version.getPublishedAt(),
              version.getPublishedBy(),
              requireNonNullElse(version.getProposedBy(), ""),
              version.getYaml()));
  }
}
