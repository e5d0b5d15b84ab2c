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
import punchcard.cli.agreements.PublishedGym;

/// `punchcard agreements publish` as a user types it, before a server that answers as it is
/// told to.
class AgreementsPublishTest {
  private static final String ANSWER =
      """
      {"version":7,"proposal":3,"payers":["grocer","gym"],"partner":"gym"}\
      """;

  private final StringWriter printed = new StringWriter();
  private final StringWriter complained = new StringWriter();
  private ToldServer server;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void open() throws IOException {
    server = new ToldServer(202, ANSWER);
    Files.writeString(folder.resolve("token"), "secret\n");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_file_is_proposed_whole_as_its_own_agreement_with_the_operators_token() throws IOException {
    assertThat(publish(PublishedGym.FIRST)).isZero();

    assertThat(printed.toString())
        .isEqualToNormalizingNewlines("gym is proposed: number 3; to accept it: grocer, gym\n");
    assertThat(server.asked)
        .containsExactly(
            "POST /agreements/gym/proposals",
            "Bearer secret",
            "application/yaml",
            PublishedGym.FIRST);
  }

  @Test
  void alone_it_is_published_at_once() throws IOException {
    server.status = 201;

    assertThat(publish(PublishedGym.FIRST, "--alone")).isZero();
    assertThat(printed.toString()).isEqualToNormalizingNewlines("gym is published: version 7\n");
    assertThat(server.asked).first().isEqualTo("PUT /agreements/gym");
  }

  @Test
  void a_partner_accepts_a_proposal_by_its_number() {
    server.status = 200;

    assertThat(asOperator("accept", "gym", "3")).isZero();
    assertThat(printed.toString()).isEqualToNormalizingNewlines("gym accepts gym number 3\n");
    assertThat(server.asked).first().isEqualTo("POST /agreements/gym/proposals/3/acceptance");
  }

  @Test
  void another_person_approves_a_proposal_by_its_number() {
    server.status = 200;

    assertThat(asOperator("approve", "gym", "3")).isZero();
    assertThat(printed.toString()).isEqualToNormalizingNewlines("gym is published: version 7\n");
    assertThat(server.asked).first().isEqualTo("POST /agreements/gym/proposals/3/approval");
  }

  @Test
  void the_same_content_again_is_no_new_version() throws IOException {
    server.status = 200;

    assertThat(publish(PublishedGym.FIRST, "--alone")).isZero();
    assertThat(printed.toString()).contains("gym has not changed since version 7");
  }

  @Test
  void a_file_with_mistakes_is_told_and_not_sent() throws IOException {
    assertThat(publish(PublishedGym.FIRST.replace("down", "off"))).isEqualTo(1);

    assertThat(printed.toString()).contains(":8:51: error: 'off' is not a rounding");
    assertThat(server.asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "409, 'says no: {\"version\":7,\"proposal\":3,\"payers\":[\"grocer\",\"gym\"],"
        + "\"partner\":\"gym\"}'",
    "401, does not take the token.",
    "403, does not allow this to whom the token is for.",
    "503, is not ready; ask again when it is.",
    "500, answers with 500."
  })
  void a_service_that_says_no_is_told_in_one_sentence(int no, String sentence) throws IOException {
    server.status = no;

    assertThat(publish(PublishedGym.FIRST)).isEqualTo(2);
    assertThat(complained.toString())
        .isEqualToNormalizingNewlines(
            "punchcard: The rules' service at " + server.url() + " " + sentence + "\n");
  }

  @Test
  void without_a_token_nothing_is_asked() throws IOException {
    Files.delete(folder.resolve("token"));

    assertThat(publish(PublishedGym.FIRST)).isEqualTo(2);
    assertThat(complained.toString()).contains("There is no token to be read in ");
    assertThat(server.asked).isEmpty();
  }

  private int publish(String content, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("gym.yaml"), content);
    List<String> words = new ArrayList<>(List.of("publish", file.toString()));
    words.addAll(List.of(more));
    return asOperator(words.toArray(String[]::new));
  }

  private int asOperator(String... words) {
    List<String> all = new ArrayList<>(List.of("agreements"));
    all.addAll(List.of(words));
    all.addAll(
        List.of("--rules", server.url(), "--token-file", folder.resolve("token").toString()));
    return Punchcard.commandLine()
        .setOut(new PrintWriter(printed, true))
        .setErr(new PrintWriter(complained, true))
        .execute(all.toArray(String[]::new));
  }
}
