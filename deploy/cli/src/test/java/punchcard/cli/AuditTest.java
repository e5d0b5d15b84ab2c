package punchcard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchcard.avro.LedgerEntry;
import punchcard.cli.audit.TestJournal;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;
import punchcard.testkit.FixedSchemaIds;
import punchcard.testkit.RealKafka;

/// The command over a real broker, with transactions as the ledger makes them.
class AuditTest {
  private static final String TOPIC = Topics.LEDGER_ENTRIES.name();

  private static final List<String> KEPT =
      List.of(
          Topics.PERIOD_REPORTS.name(),
          Topics.ACCOUNTING_DECISIONS.name(),
          Topics.PARTNER_TERMS.name());

  private final RealKafka kafka = RealKafka.shared();
  private final FixedSchemaIds schemas = new FixedSchemaIds();
  private final AvroCodec<LedgerEntry> codec = new AvroCodec<>(Topics.LEDGER_ENTRIES, schemas);
  private final StringWriter said = new StringWriter();

  @TempDir private Path folder = Path.of("");
  private SchemaServer registry;

  @BeforeEach
  void open() throws Exception {
    kafka.create(TestJournal.PARTITIONS, List.of(TOPIC));
    kafka.create(1, KEPT);
    schemas.register(Topics.LEDGER_ENTRIES.subject(), Topics.LEDGER_ENTRIES.schema());
    registry = new SchemaServer(schemas);
  }

  @AfterEach
  void close() throws Exception {
    registry.close();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      admin.deleteTopics(List.of(TOPIC)).all().get();
      admin.deleteTopics(KEPT).all().get();
    }
  }

  @Test
  void a_sound_journal_exits_with_0_and_a_table_of_the_proofs() {
    write(TestJournal.sound());

    assertThat(exitCode()).isZero();
    assertThat(said.toString())
        .contains("68 records in 2 partitions")
        .contains(
            "ok     legs sum to zero in every currency", "not asked for", "no month is closed")
        .doesNotContain("FAILED");
  }

  @Test
  void a_corrupt_one_exits_with_1_and_names_the_record() throws IOException {
    write(TestJournal.withAForgedLeg());
    append(List.of(new ProducerRecord<>(TOPIC, 0, "nobody", "no entry".getBytes(UTF_8))));

    assertThat(exitCode()).isEqualTo(1);
    assertThat(said.toString())
        .contains("FAILED legs sum to zero in every currency", "1 wrong")
        .contains("-2\n    legs sum to zero in every currency: Its legs sum to -1 POINTS.")
        .contains("It is no entry: no magic byte and schema id in front.");

    said.getBuffer().setLength(0);
    assertThat(exitCode("--format", "json")).isEqualTo(1);
    JsonNode report = new ObjectMapper().readTree(said.toString());
    assertThat(report.get("sound").booleanValue()).isFalse();
    assertThat(report.get("findings")).hasSize(2);
    assertThat(report.get("findings").get(1).get("proof").textValue()).isEqualTo("LEGS");
    assertThat(report.get("findings").get(1).get("topic").textValue()).isEqualTo(TOPIC);
  }

  @Test
  void one_that_cannot_be_read_exits_with_2() {
    write(TestJournal.sound());
    registry.close();

    assertThat(exitCode()).isEqualTo(2);
    assertThat(exitCode("--database", "jdbc:postgresql://localhost:1/none")).isEqualTo(2);
  }

  @Test
  void a_running_ledger_that_says_something_else_is_a_finding() throws IOException {
    write(TestJournal.sound());
    String says =
        """
        {"sequence": 1, "lots": [], "pendingLots": [], "balances": [{"currency": "POINTS",
         "available": 0, "pending": 0, "held": 0, "owed": 0, "expiredUnposted": 0}]}
        """;

    try (AnyLedger ledger = new AnyLedger(200, says)) {
      assertThat(exitCode(ledger.options("--sample", "1"))).isEqualTo(1);
      assertThat(said.toString())
          .contains("FAILED the running ledger's balances equal the journal, of a sample")
          .contains("The ledger says that member:", " has 1 entries, the journal has ");
      assertThat(ledger.asked()).hasSize(3).allMatch(asked -> asked.endsWith(" Bearer secret"));
    }
  }

  @Test
  void a_running_ledger_that_cannot_be_asked_exits_with_2() throws IOException {
    write(TestJournal.sound());

    for (int status : new int[] {401, 500, 503})
      try (AnyLedger ledger = new AnyLedger(status, "{}")) {
        assertThat(exitCode(ledger.options())).isEqualTo(2);
      }
    assertThat(said.toString())
        .contains("does not take the token.", "answers with 500.", "is not ready; ask again");
    assertThat(exitCode("--ledger", "http://localhost:1")).isEqualTo(2);
    assertThat(said.toString()).contains("The ledger wants a token: give --token-file.");
  }

  /// Says the same of every member.
  private final class AnyLedger implements AutoCloseable {
    private final HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Path token = folder.resolve("token");

    AnyLedger(int status, String says) throws IOException {
      Files.writeString(token, "secret\n");
      server.createContext(
          "/members/",
          question -> {
            asked.add(
                question.getRequestURI()
                    + " "
                    + question.getRequestHeaders().getFirst("Authorization"));
            byte[] body = says.getBytes(UTF_8);
            question.sendResponseHeaders(status, body.length);
            question.getResponseBody().write(body);
            question.close();
          });
      server.start();
    }

    List<String> asked() {
      return asked;
    }

    String[] options(String... more) {
      List<String> words = new ArrayList<>(List.of("--token-file", token.toString()));
      words.addAll(List.of("--ledger", "http://localhost:" + server.getAddress().getPort()));
      words.addAll(List.of(more));
      return words.toArray(String[]::new);
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  private void write(List<LedgerEntry> entries) {
    append(
        entries.stream()
            .map(
                entry ->
                    new ProducerRecord<>(TOPIC, entry.getMemberId(), codec.serialize(TOPIC, entry)))
            .toList());
  }

  /// Each in a transaction of its own, whose mark takes an offset, too.
  private void append(List<ProducerRecord<String, byte[]>> records) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrap(), "transactional.id", "audit-test");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      for (ProducerRecord<String, byte[]> record : records) {
        producer.beginTransaction();
        var _ = producer.send(record);
        producer.commitTransaction();
      }
    }
  }

  private int exitCode(String... more) {
    PrintWriter out = new PrintWriter(said, true);
    List<String> words = new ArrayList<>(List.of("audit", "--zone", "UTC"));
    words.addAll(List.of("--kafka", kafka.bootstrap()));
    words.addAll(List.of("--registry", registry.url()));
    words.addAll(List.of(more));
    return Punchcard.commandLine().setOut(out).setErr(out).execute(words.toArray(String[]::new));
  }
}
