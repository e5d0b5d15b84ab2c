package punchcard.local.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  @Test
  void a_secret_is_made_once_and_only_its_owner_reads_it(@TempDir Path folder) throws Exception {
    String made = new StateFolder(folder).openIdSecret();

    assertThat(made).matches("[0-9a-f]{64}");
    assertThat(new StateFolder(folder).openIdSecret()).isEqualTo(made);
    assertThat(new StateFolder(folder).registrationToken()).isNotEqualTo(made);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("openid-secret"))))
        .isEqualTo("rw-------");
  }

  @Test
  void the_master_key_is_a_keyset_that_is_made_once(@TempDir Path folder) throws Exception {
    String made = new StateFolder(folder).masterKey();

    assertThat(made).startsWith("{").contains("AesGcmKey");
    assertThat(new StateFolder(folder).masterKey()).isEqualTo(made);
  }

  @Test
  void half_a_secret_of_a_killed_launcher_is_not_taken(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("openid-secret-unfinished"), "ab");

    assertThat(new StateFolder(folder).openIdSecret()).hasSize(64);
    assertThat(folder.resolve("openid-secret-unfinished")).doesNotExist();
  }
}
