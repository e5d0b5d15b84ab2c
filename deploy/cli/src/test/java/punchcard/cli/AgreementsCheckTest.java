package punchcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchcard.cli.agreements.PublishedGym;

/// `punchcard agreements check` as a user types it.
class AgreementsCheckTest {
  private static final String WRONG =
      PublishedGym.FIRST
          .replace("amount: 20", "amount: event.amountMinr")
          .replace("rounding: down", "rounding: nearest")
          .replace("from:", "when: event.partner == 'gym' && event.partner == 'spa'\n    from:");

  private final StringWriter printed = new StringWriter();
  private final StringWriter complained = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @Test
  void a_file_with_which_nothing_is_wrong_is_told_and_exits_with_0() throws IOException {
    Path gym = write("gym.yaml", PublishedGym.FIRST);

    assertThat(check(gym.toString())).isZero();
    assertThat(printed.toString()).isEqualToNormalizingNewlines(gym + ": nothing is wrong\n");
  }

  @Test
  void mistakes_and_warnings_are_told_as_compilers_do_and_exit_with_1() throws IOException {
    Path gym = write("gym.yaml", WRONG);

    assertThat(check(gym.toString())).isEqualTo(1);
    assertThat(printed.toString().replace(gym.toString(), "gym.yaml"))
        .isEqualToNormalizingNewlines(
            """
            gym.yaml:6:51: warning: this rule never earns anything: no event fulfils this together \
            with what else is asked of event.partner
            gym.yaml:9:42: error: undefined field 'amountMinr'
            gym.yaml:9:65: error: 'nearest' is not a rounding: down, up, half-up or half-even
            """);
  }

  @Test
  void warnings_alone_do_not_hinder() throws IOException {
    Path gym =
        write("gym.yaml", PublishedGym.SECOND.replace("from: 2026-07-01", "from: 2026-08-01"));

    assertThat(check(gym.toString())).isZero();
    assertThat(printed.toString())
        .contains(
            "warning: rule 'visit' earns nothing from 2026-07-01 to 2026-07-31, between its dates");
  }

  @Test
  void programs_are_told_both_kinds_apart() throws IOException {
    Path gym = write("gym.yaml", WRONG);

    assertThat(check("--format", "json", gym.toString())).isEqualTo(1);

    JsonNode file = new ObjectMapper().readTree(printed.toString()).required("files").required(0);
    assertThat(file.required("file").textValue()).isEqualTo(gym.toString());
    assertThat(file.required("errors")).hasSize(2);
    assertThat(file.required("errors").required(0).toString())
        .isEqualTo("{\"line\":9,\"column\":42,\"message\":\"undefined field 'amountMinr'\"}");
    assertThat(file.required("warnings")).hasSize(1);
  }

  @Test
  void what_cannot_be_read_exits_with_2_and_keeps_nothing_else_from_being_checked()
      throws IOException {
    Path gym = write("gym.yaml", PublishedGym.FIRST);
    Path bytes = Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xff, 'a'});

    assertThat(check("/no/such/file", folder.toString(), bytes.toString(), gym.toString()))
        .isEqualTo(2);
    assertThat(complained.toString())
        .contains(
            "punchcard: There is no file /no/such/file.",
            "punchcard: " + folder + " cannot be read: ",
            "punchcard: " + bytes + " is not UTF-8.");
    assertThat(printed.toString()).contains(gym + ": nothing is wrong");
  }

  @Test
  void without_a_file_the_usage_is_told() {
    assertThat(check()).isEqualTo(2);
    assertThat(complained.toString()).contains("Missing required parameter: 'FILE'");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private int check(String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "agreements";
    all[1] = "check";
    System.arraycopy(words, 0, all, 2, words.length);
    return Punchcard.commandLine()
        .setOut(new PrintWriter(printed, true))
        .setErr(new PrintWriter(complained, true))
        .execute(all);
  }
}
