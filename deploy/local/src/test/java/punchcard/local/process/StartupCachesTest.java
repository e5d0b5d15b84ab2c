package punchcard.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchcard.local.process.StartupCache.Recorded;
import punchcard.local.process.StartupCache.Used;

class StartupCachesTest {
  @TempDir Path folder = Path.of("");
  private Path jar = Path.of("");
  private StartupCaches caches = new StartupCaches(folder);

  @BeforeEach
  void aProgramOfOneJar() throws IOException {
    jar = Files.writeString(folder.resolve("ledger.jar"), "classes");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
    caches = new StartupCaches(folder.resolve("aot"));
    caches.discardUnfinished();
  }

  @Test
  void the_first_process_records_what_the_second_uses() throws IOException {
    Recorded first = recorded();
    assertThat(first.flags()).containsExactly("-XX:AOTCacheOutput=" + first.recording());

    Files.writeString(first.recording(), "cache");
    first.keep();

    assertThat(cache()).isInstanceOf(Used.class);
    assertThat(cache().flags()).contains("-XX:AOTCache=" + first.file());
  }

  @Test
  void a_rebuilt_jar_is_another_program_whose_cache_replaces_the_old_one() throws IOException {
    Recorded old = recorded();
    Files.writeString(old.recording(), "old");
    old.keep();

    Files.setLastModifiedTime(jar, FileTime.fromMillis(2_000));
    Recorded anew = recorded();
    Files.writeString(anew.recording(), "new");
    anew.keep();

    assertThat(old.file()).doesNotExist();
    assertThat(anew.file()).hasContent("new");
  }

  @Test
  void flags_and_size_count_too() throws IOException {
    String fingerprint = StartupCaches.fingerprint(program());
    assertThat(StartupCaches.fingerprint(program())).isEqualTo(fingerprint);
    assertThat(StartupCaches.fingerprint(program().withFlags(List.of("-Xmx1g"))))
        .isNotEqualTo(fingerprint);

    Files.writeString(jar, "more classes");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
    assertThat(StartupCaches.fingerprint(program())).isNotEqualTo(fingerprint);
  }

  @Test
  void what_a_killed_process_left_is_never_used() throws IOException {
    Recorded killed = recorded();
    Files.writeString(killed.recording(), "half a cach");
    caches.discardUnfinished();
    killed.keep();
    assertThat(killed.file()).doesNotExist();
    assertThat(killed.recording()).doesNotExist();
  }

  private Recorded recorded() throws IOException {
    return (Recorded) cache();
  }

  private StartupCache cache() throws IOException {
    return caches.of("ledger", "ledger", program());
  }

  private JavaProgram program() {
    return JavaProgram.ofJar(jar);
  }
}
