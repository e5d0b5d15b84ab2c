package punchcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PunchcardTest {
  private final StringWriter said = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @Test
  void help_tells_the_commands_and_each_commands_options() {
    assertThat(exitCode("--help")).isZero();
    assertThat(said.toString()).contains("export");

    assertThat(exitCode("export", "--help")).isZero();
    assertThat(said.toString()).contains("--format", "HLEDGER, CSV, JSONL", "--kafka");
  }

  @Test
  void words_that_make_no_sense_are_told_with_the_usage() {
    assertThat(exitCode()).isEqualTo(2);
    assertThat(said.toString()).contains("Missing required subcommand", "Usage: punchcard");

    assertThat(exitCode("export", "--format", "xml")).isEqualTo(2);
    assertThat(said.toString()).contains("but was 'xml'");
  }

  @Test
  void a_list_that_cannot_be_imported_exits_with_2() {
    String no = "/no/such/list";
    assertThat(exitCode("segments", "import", no, "--partner", "grocer", "--segment", "Campaign"))
        .isEqualTo(2);
    assertThat(said.toString()).contains("'Campaign' is no segment");
    assertThat(exitCode("segments", "import", no, "--partner", "grocer", "--segment", "campaign"))
        .isEqualTo(2);
    assertThat(said.toString()).contains("There is no file " + no);
  }

  @Test
  void an_import_that_cannot_be_done_exits_with_2() throws IOException {
    assertThat(exitCode("import", "--partner", "The Grocer", "--file", "balances.csv"))
        .isEqualTo(2);
    assertThat(said.toString()).contains("'The Grocer' is no partner id");

    assertThat(exitCode("import", "--partner", "grocer", "--file", "/no/such/file")).isEqualTo(2);

    assertThat(said.toString()).contains("punchcard: There is no file /no/such/file.");

    String file = Files.writeString(folder.resolve("balances.csv"), "colour\nred\n").toString();
    assertThat(exitCode("import", "--partner", "grocer", "--file", file)).isEqualTo(2);
    assertThat(said.toString()).contains("punchcard: The heading has an unknown 'colour'.");
    assertThat(exitCode("import", "--partner", "grocer", "--file", file, "--rejects", file))
        .isEqualTo(2);
    assertThat(Path.of(file)).hasContent("colour\nred\n");
    assertThat(exitCode("import", "--partner", "grocer", "--file", file, "--until", "paid"))
        .isEqualTo(2);
    assertThat(said.toString()).contains("SENT, ADMITTED, POSTED", "but was 'paid'");
  }

  private int exitCode(String... words) {
    PrintWriter out = new PrintWriter(said, true);
    return Punchcard.commandLine().setOut(out).setErr(out).execute(words);
  }
}
