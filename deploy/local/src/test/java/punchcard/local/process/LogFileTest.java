package punchcard.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir Path folder = Path.of("");
  private LogFile log = new LogFile(Path.of(""));

  @BeforeEach
  void logIsInTheFolder() {
    log = new LogFile(folder.resolve("logs/ledger.log"));
  }

  @Test
  void the_last_error_is_the_cause() throws IOException {
    print(
        """
        INFO starting
        ERROR the first
        java.lang.IllegalStateException: topic missing
        \tat punchcard.Somewhere.run(Somewhere.java:1)
        INFO bye
        """);
    assertThat(log.causeSince(0)).isEqualTo("java.lang.IllegalStateException: topic missing");
  }

  @Test
  void a_full_disk_explains_whatever_follows_from_it() throws IOException {
    print("java.io.IOException: No space left on device\nERROR Shutdown, all log dirs failed\n");
    assertThat(log.causeSince(0)).contains("No space left on device");
  }

  @Test
  void what_an_earlier_process_printed_is_not_its_cause() throws IOException {
    print("ERROR Address already in use\n");
    long position = log.length();
    print("killed while it worked\n");
    assertThat(log.causeSince(position)).isEqualTo("killed while it worked");
  }

  @Test
  void silence_is_told_as_such() throws IOException {
    print("");
    assertThat(log.causeSince(0)).isEqualTo("it printed nothing");
  }

  @Test
  void the_last_run_is_kept_beside_the_new_one() throws IOException {
    print("yesterday\n");
    log.startAnew();
    assertThat(log.length()).isZero();
    assertThat(folder.resolve("logs/ledger.log.1")).hasContent("yesterday");
  }

  private void print(String text) throws IOException {
    Files.createDirectories(log.file().getParent());
    Files.writeString(log.file(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
