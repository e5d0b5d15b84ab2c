package punchcard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.Cause;
import punchcard.avro.LedgerEntry;
import punchcard.avro.LedgerRefusal;
import punchcard.avro.Open;
import punchcard.avro.OpeningPosted;
import punchcard.avro.PartnerEvent;
import punchcard.avro.Position;
import punchcard.avro.RejectedEvent;
import punchcard.cli.audit.TestJournal;
import punchcard.events.AvroCodec;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.testkit.FixedSchemaIds;
import punchcard.testkit.RealKafka;

/// What the ledger says of imported rows, over a real broker: before the import, meanwhile, or
/// never.
class PostingOfBalancesTest {
  private static final String FILE = "ab".repeat(32);
  private static final List<Topic<?>> TOPICS =
      List.of(Topics.LEDGER_ENTRIES, Topics.LEDGER_REFUSALS, Topics.REJECTED_EVENTS);
  private static final Topic<PartnerEvent> EVENTS = Topics.partnerEvents(new PartnerId("bakery"));
  private static final LedgerEntry ENTRY = TestJournal.sound().getFirst();
  private static final Cause CAUSE =
      new Cause("bakery", FILE + ":1", Instant.EPOCH, new Position("member-events", 0, 1L));

  private final RealKafka kafka = RealKafka.shared();
  private final Instant now = Instant.now();
  private final Map<String, Object> where = Map.of("bootstrap.servers", kafka.bootstrap());
  private final FixedSchemaIds schemas = new FixedSchemaIds();

  @BeforeEach
  void open() {
    kafka.create(2, TOPICS.stream().map(Topic::name).toList());
  }

  @AfterEach
  void close() throws Exception {
    try (Admin admin = Admin.create(where)) {
      admin.deleteTopics(TOPICS.stream().map(Topic::name).toList()).all().get();
    }
  }

  @Test
  void rows_that_were_decided_on_before_are_answered_as_they_were_then() {
    posted(FILE, 2);
    refused(FILE, 3, "UNKNOWN_CURRENCY");
    refused("cd".repeat(32), 2, "BALANCE_TOO_LARGE");
    posted("cd".repeat(32), 4);

    try (PostingOfBalances posting = since(now)) {
      assertThat(await(posting, Duration.ofMinutes(1), 2, 3))
          .containsExactly(Map.entry(3, "UNKNOWN_CURRENCY: the ledger refuses it"));
    }
    try (PostingOfBalances posting = since(now)) {
      assertThat(await(posting, Duration.ofMinutes(1), 2)).isEmpty();
    }
  }

  @Test
  void rows_that_are_decided_on_meanwhile_are_waited_for() {
    try (PostingOfBalances posting = since(now)) {
      posted(FILE, 2);
      refused(FILE, 3, "UNKNOWN_CURRENCY");
      assertThat(await(posting, Duration.ofMinutes(1), 2, 3)).containsOnlyKeys(3);
    }
  }

  @Test
  void what_is_older_than_the_first_import_is_not_read() {
    posted(FILE, 2);

    try (PostingOfBalances posting = since(now.plus(Duration.ofHours(1)))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> await(posting, Duration.ofMillis(300), 2))
          .withMessageStartingWith("Admitted, but the ledger has not decided on 1 of 1 rows");
    }
  }

  @Test
  void a_ledger_that_does_not_go_on_is_named_with_what_is_missing() {
    posted(FILE, 2);

    try (PostingOfBalances posting = since(now)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> await(posting, Duration.ofMillis(300), 2, 5, 6))
          .withMessage(
              "Admitted, but the ledger has not decided on 2 of 3 rows and does not go on: do the"
                  + " rules and the ledger run? Import the file again when they do.");
    }
  }

  @Test
  void a_row_that_admission_rejects_late_is_not_waited_for() {
    try (PostingOfBalances posting = since(now);
        AdmissionOfRows admission = admission()) {
      rejected(5);
      BitSet lines = BitSet.valueOf(new long[] {1L << 5});

      assertThat(posting.await(lines, admission, new Patience(Duration.ofMinutes(1)), silent()))
          .isEmpty();
      assertThat(admission.rejectedSoFar()).containsEntry(5, "DUPLICATE: known");
    }
  }

  private PostingOfBalances since(Instant firstSent) {
    return new PostingOfBalances(where, schemas, FILE, firstSent);
  }

  private AdmissionOfRows admission() {
    return new AdmissionOfRows(where, schemas, FILE);
  }

  private NavigableMap<Integer, String> await(
      PostingOfBalances posting, Duration patience, int... lines) {
    BitSet admitted = new BitSet();
    for (int line : lines) admitted.set(line);
    try (AdmissionOfRows admission = admission()) {
      return posting.await(admitted, admission, new Patience(patience), silent());
    }
  }

  private static ProgressLine silent() {
    return new ProgressLine("", "", new PrintStream(OutputStream.nullOutputStream()));
  }

  private void posted(String file, int line) {
    OpeningPosted opening = new OpeningPosted(CAUSE, file, line);
    append(Topics.LEDGER_ENTRIES, LedgerEntry.newBuilder(ENTRY).setBody(opening).build());
  }

  private void refused(String file, int line, String reason) {
    Position posting = new Position("postings", 0, 1L);
    Open request = new Open(CAUSE, file, line, ENTRY.getLotsMade().getFirst());
    append(
        Topics.LEDGER_REFUSALS,
        new LedgerRefusal("m", now, now, posting, reason, "GOLD", 0L, request));
  }

  private void rejected(int line) {
    append(
        Topics.REJECTED_EVENTS,
        new RejectedEvent(
            "bakery",
            new Position(EVENTS.name(), 0, 1L),
            now,
            "DUPLICATE",
            "known",
            null,
            ByteBuffer.wrap(new byte[] {1, 2, 3}),
            true,
            FILE + ":" + line));
  }

  private <V extends SpecificRecord> void append(Topic<V> topic, V value) {
    AvroCodec<V> codec = new AvroCodec<>(topic, schemas);
    try (var producer = new KafkaProducer<>(where, new StringSerializer(), codec)) {
      var _ = producer.send(new ProducerRecord<>(topic.name(), "m", value));
    }
  }
}
