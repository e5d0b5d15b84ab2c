package punchcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PunchcardTest {
  private final StringWriter said = new StringWriter();

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

  private int exitCode(String... words) {
    PrintWriter out = new PrintWriter(said, true);
    return Punchcard.commandLine().setOut(out).setErr(out).execute(words);
  }
}
