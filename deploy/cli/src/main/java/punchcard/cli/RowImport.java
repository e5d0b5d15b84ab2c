package punchcard.cli;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import punchcard.avro.PartnerEvent;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;

/// One import of one file into its partner's topic: sends the rows, then waits for admission and
/// for the ledger.
final class RowImport implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Map<String, Object> where;
  private final SchemaRegistry registry;
  private final Topic<PartnerEvent> topic;
  private final ImportedFile file;
  private final RefusedRows refused;
  private final EventPublisher publisher;
  private final BitSet sent = new BitSet();
  private long refusedLater;

  /// @param where a Kafka client's settings
  /// @throws IllegalStateException if there is no such partner, or nobody answers
  RowImport(
      Map<String, Object> where,
      SchemaRegistry registry,
      PartnerId partner,
      ImportedFile file,
      RefusedRows refused) {
    this.where = where;
    this.registry = registry;
    this.topic = Topics.partnerEvents(partner);
    this.file = file;
    this.refused = refused;
    find(partner);
    this.publisher = new EventPublisher(where, registry, topic);
  }

  private void find(PartnerId partner) {
    Map<String, Object> impatient = new HashMap<>(where);
    impatient.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    impatient.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    try (Admin admin = Admin.create(impatient)) {
      var _ = admin.describeTopics(List.of(topic.name())).allTopicNames().get();
    } catch (ExecutionException e) {
      Throwable cause = requireNonNullElse(e.getCause(), e);
      boolean unknown = cause instanceof UnknownTopicOrPartitionException;
      throw new IllegalStateException(
          unknown ? "There is no partner " + partner + "." : cause.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// Sends the rows and says at which rate; waits for nobody.
  void send(ImportRows rows) throws IOException {
    var _ = sendAll(rows);
  }

  /// Sends the rows, waits until admission has decided on each, and says at which rates.
  ///
  /// @throws IllegalStateException if it does not go on for so long
  void sendAndAdmit(ImportRows rows, Duration patience) throws IOException {
    try (var admission = new AdmissionOfRows(where, registry, rows.name())) {
      refuse(admitted(rows, admission, patience));
    }
  }

  /// Sends the rows, waits until the ledger has decided on each that is admitted, and says at which
  /// rates.
  ///
  /// @param firstSent when the file's first import began
  /// @throws IllegalStateException if admission or the ledger do not go on for so long
  void sendAndPost(ImportRows rows, Instant firstSent, Duration patience) throws IOException {
    try (var posting = new PostingOfBalances(where, registry, file.hash(), firstSent);
        var admission = new AdmissionOfRows(where, registry, rows.name())) {
      long begun = System.nanoTime();
      NavigableMap<Integer, String> reasons = admitted(rows, admission, patience);
      BitSet awaited = (BitSet) sent.clone();
      reasons.keySet().forEach(awaited::clear);
      NavigableMap<Integer, String> refusals =
          posting.await(
              awaited,
              admission,
              new Patience(patience),
              new ProgressLine("waiting for the ledger", "row", System.err));
      tell("the ledger decided on", awaited.cardinality(), System.nanoTime() - begun);
      reasons.putAll(refusals);
      refuse(reasons);
    }
  }

  private NavigableMap<Integer, String> admitted(
      ImportRows rows, AdmissionOfRows admission, Duration patience) throws IOException {
    long begun = System.nanoTime();
    Map<TopicPartition, Long> last = sendAll(rows);
    NavigableMap<Integer, String> rejected =
        admission.await(
            last, new Patience(patience), new ProgressLine("admitting", "record", System.err));
    tell("admission decided on", sent.cardinality(), System.nanoTime() - begun);
    return rejected;
  }

  private Map<TopicPartition, Long> sendAll(ImportRows rows) throws IOException {
    ProgressLine progress = new ProgressLine("sending", "byte", System.err);
    long begun = System.nanoTime();
    file.forEachRow(
        (line, text, bytesRead) -> {
          send(rows, line, text);
          progress.at(bytesRead, file.bytes());
        });
    Map<TopicPartition, Long> last = publisher.flush();
    progress.end();
    tell("sent", sent.cardinality(), System.nanoTime() - begun);
    return last;
  }

  private void send(ImportRows rows, int line, String text) throws IOException {
    PartnerEvent event;
    try {
      event = rows.event(line, text);
    } catch (BadRow e) {
      refused.add(line, e.why(), text);
      return;
    }
    publisher.publish(event);
    sent.set(line);
  }

  /// Reads the file once more, for the rows as they are.
  private void refuse(NavigableMap<Integer, String> reasons) throws IOException {
    if (reasons.isEmpty()) return;
    file.forEachRow(
        (line, text, _) -> {
          String reason = reasons.get(line);
          if (reason != null) refused.add(line, reason, text);
        });
    refusedLater = reasons.size();
  }

  /// How many rows were taken, now or before, and how many were not.
  String summary() {
    String taken = "%,d rows taken".formatted(sent.cardinality() - refusedLater);
    return refused.count() == 0
        ? taken + ", none refused"
        : taken + ", %,d refused: see %s".formatted(refused.count(), refused.path());
  }

  private static void tell(String what, long rows, long nanos) {
    double seconds = nanos / 1e9;
    System.err.printf(
        Locale.ROOT,
        "%s %,d rows in %.1f s: %,.0f a second%n",
        what,
        rows,
        seconds,
        rows / seconds);
  }

  @Override
  public void close() {
    publisher.close();
  }
}
