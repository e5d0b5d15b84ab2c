package punchcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `punchcard replay` as a user types it, before a server that answers as it is told to.
class ReplayCommandsTest {
  private static final String TOTALS =
      """
      {"members":2,"events":3,\
      "points":[{"currency":"POINTS","fundedBy":"gym","moreMinor":40,"lessMinor":5}],\
      "readUpTo":[{"topic":"member-events","partition":0,"offset":17}]}\
      """;
  private static final String REPLAY =
      """
      {"id":"7","state":"REVERSAL_PROPOSED","agreement":"gym","version":2,"from":"2026-01-01",\
      "until":"2026-01-31","reason":"visits were worth thirty","totals":%s,"steps":[\
      {"step":"PROPOSED","at":"2026-03-02T17:00:00Z","by":"olga"},\
      {"step":"APPROVED","at":"2026-03-02T18:00:00Z","by":"omar"},\
      {"step":"REVERSAL_PROPOSED","at":"2026-03-03T17:00:00Z","by":"olga","reason":"were not"}]}\
      """
          .formatted(TOTALS);

  private final StringWriter printed = new StringWriter();
  private final StringWriter complained = new StringWriter();
  private ToldServer server;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void open() throws IOException {
    server = new ToldServer(202, "{\"id\":\"7\"}");
    Files.writeString(folder.resolve("token"), "secret\n");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_replay_is_proposed_with_the_operators_token() {
    assertThat(propose()).isZero();

    assertThat(printed.toString()).isEqualToNormalizingNewlines("replay 7 is proposed\n");
    assertThat(server.asked)
        .containsExactly(
            "POST /replays",
            "Bearer secret",
            "application/json",
            """
            {"agreement":"gym","version":2,"from":"2026-01-01","until":"2026-01-31",\
            "reason":"visits were worth \\"thirty\\""}\
            """);
  }

  @Test
  void what_a_dry_run_came_to_is_proposed_with_it() throws IOException {
    Path totals = Files.writeString(folder.resolve("totals.json"), TOTALS);

    assertThat(propose("--totals", totals.toString())).isZero();
    assertThat(server.asked).last().asString().endsWith(",\"totals\":" + TOTALS + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"members\":2,\"events\":3,\"points\":[]}", "no JSON", "{\"x\":1}"})
  void without_totals_in_the_file_nothing_is_proposed(String content) throws IOException {
    Path totals = Files.writeString(folder.resolve("totals.json"), content);

    assertThat(propose("--totals", totals.toString())).isEqualTo(2);
    assertThat(complained.toString()).contains(totals + " has no totals of a dry run: ");
    assertThat(server.asked).isEmpty();
  }

  @Test
  void without_the_file_nothing_is_proposed() {
    assertThat(propose("--totals", "/no/such/file")).isEqualTo(2);
    assertThat(complained.toString()).contains("punchcard: There is no file /no/such/file.");
    assertThat(server.asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "approve, approval, replay 7 is approved",
    "approve-reversal, reversal/approval, replay 7 is reversed",
  })
  void another_operator_approves(String command, String path, String told) {
    server.status = 200;
    server.answer = REPLAY;

    assertThat(asOperator(command, "7")).isZero();
    assertThat(printed.toString()).isEqualToNormalizingNewlines(told + "\n");
    assertThat(server.asked)
        .containsExactly("POST /replays/7/" + path, "Bearer secret", "application/json", "");
  }

  @Test
  void a_reversal_is_proposed_with_its_reason() {
    server.answer = REPLAY;

    assertThat(asOperator("reverse", "7", "--reason", "were \"not\"")).isZero();
    assertThat(printed.toString())
        .isEqualToNormalizingNewlines("replay 7: its reversal is proposed\n");
    assertThat(server.asked)
        .startsWith("POST /replays/7/reversal")
        .endsWith("{\"reason\":\"were \\\"not\\\"\"}");
  }

  @Test
  void all_are_listed_a_row_each() {
    server.status = 200;
    server.answer = "{\"replays\":[" + REPLAY + "]}";

    assertThat(asOperator("list", "--format", "csv")).isZero();
    assertThat(printed.toString())
        .isEqualTo(
            """
            table,id,state,agreement,version,from,until,reason
            replays,7,REVERSAL_PROPOSED,gym,2,2026-01-01,2026-01-31,"visits were worth thirty"
            """);
    assertThat(server.asked).first().isEqualTo("GET /replays");
  }

  @Test
  void where_there_are_none_nothing_is_listed() {
    server.status = 200;
    server.answer = "{}";

    assertThat(asOperator("list")).isZero();
    assertThat(printed.toString()).isEmpty();
  }

  @Test
  void one_is_shown_with_its_totals_and_who_took_which_step() {
    server.status = 200;
    server.answer = REPLAY;

    assertThat(asOperator("show", "7")).isZero();
    assertThat(printed.toString().replaceAll(" +", " "))
        .isEqualTo(
            """
            replays
             id state agreement version from until reason
             7 REVERSAL_PROPOSED gym 2 2026-01-01 2026-01-31 visits were worth thirty

            steps
             step at by reason
             PROPOSED 2026-03-02T17:00:00Z olga
             APPROVED 2026-03-02T18:00:00Z omar
             REVERSAL_PROPOSED 2026-03-03T17:00:00Z olga were not

            totals
             members events
             2 3

            points
             currency fundedBy moreMinor lessMinor
             POINTS gym 40 5

            readUpTo
             topic partition offset
             member-events 0 17

            """);
  }

  @ParameterizedTest
  @CsvSource({
    "404, 'says no: {\"id\":\"7\"}'",
    "409, 'says no: {\"id\":\"7\"}'",
    "422, 'says no: {\"id\":\"7\"}'",
    "403, does not allow this to whom the token is for.",
    "503, is not ready; ask again when it is.",
  })
  void a_service_that_says_no_is_told_in_one_sentence(int no, String sentence) {
    server.status = no;

    assertThat(propose()).isEqualTo(2);
    assertThat(complained.toString())
        .isEqualToNormalizingNewlines(
            "punchcard: The rules' service at " + server.url() + " " + sentence + "\n");
  }

  @Test
  void words_that_make_no_sense_are_told() {
    assertThat(asOperator("approve", "seven")).isEqualTo(2);
    assertThat(complained.toString()).contains("'seven' is not an int");
    assertThat(asOperator("propose", "gym", "2", "--from", "yesterday")).isEqualTo(2);
    assertThat(complained.toString()).contains("--from", "yesterday");
    assertThat(asOperator("propose", "Gym", "2")).isEqualTo(2);
    assertThat(complained.toString()).contains("'Gym' is no agreement id");
    assertThat(server.asked).isEmpty();
  }

  private int propose(String... more) {
    List<String> words = new ArrayList<>(List.of("propose", "gym", "2", "--from", "2026-01-01"));
    words.addAll(List.of("--until", "2026-01-31", "--reason", "visits were worth \"thirty\""));
    words.addAll(List.of(more));
    return asOperator(words.toArray(String[]::new));
  }

  private int asOperator(String... words) {
    List<String> all = new ArrayList<>(List.of("replay"));
    all.addAll(List.of(words));
    all.addAll(
        List.of("--rules", server.url(), "--token-file", folder.resolve("token").toString()));
    return Punchcard.commandLine()
        .setOut(new PrintWriter(printed, true))
        .setErr(new PrintWriter(complained, true))
        .execute(all.toArray(String[]::new));
  }
}
