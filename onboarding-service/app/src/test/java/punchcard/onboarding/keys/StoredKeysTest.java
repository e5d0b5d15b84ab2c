package punchcard.onboarding.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import punchcard.kernel.MemberId;
import punchcard.onboarding.person.FieldName;
import punchcard.onboarding.person.KeysUnavailable;
import punchcard.onboarding.person.SealBroken;

/// Persons' keys in a real PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredKeysTest {
  private static final MemberId ANNA = new MemberId("a".repeat(32));
  private static final MemberId BERT = new MemberId("b".repeat(32));
  private static final FieldName FIELD = FieldName.PERSONAL_DATA;
  private static final byte[] NAME = "Anna of the canaries".getBytes(UTF_8);
  private static final MasterKey MASTER = TestKeys.master();

  private final EmbeddedPostgres postgres;
  private final DataSource database;

  StoredKeysTest() throws IOException {
    postgres = EmbeddedPostgres.start();
    database = postgres.getPostgresDatabase();
  }

  @AfterAll
  void stop() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void emptyTables() throws SQLException {
    KeyTable.ofPersons(database).createTables();
    execute("truncate person_key, master_key_proof");
  }

  @Test
  void what_is_sealed_is_opened_by_every_instance_and_is_never_the_same_twice() {
    byte[] sealed = keys().seal(ANNA, FIELD, NAME).orElseThrow();
    byte[] again = keys().seal(ANNA, FIELD, NAME).orElseThrow();

    assertThat(new String(sealed, UTF_8)).doesNotContain("canaries");
    assertThat(sealed).isNotEqualTo(again);
    assertThat(keys().open(ANNA, FIELD, sealed)).hasValue(NAME);
    assertThat(keys().open(ANNA, FIELD, again)).hasValue(NAME);
  }

  @Test
  void it_opens_for_no_other_person_and_as_no_other_field() {
    byte[] sealed = keys().seal(ANNA, FIELD, NAME).orElseThrow();
    var _ = keys().seal(BERT, FIELD, NAME).orElseThrow();

    assertThatThrownBy(() -> keys().open(BERT, FIELD, sealed)).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> keys().open(ANNA, new FieldName("e-mail"), sealed))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void altered_bytes_do_not_open() {
    byte[] sealed = keys().seal(ANNA, FIELD, NAME).orElseThrow();
    sealed[sealed.length - 1] ^= 1;

    assertThatThrownBy(() -> keys().open(ANNA, FIELD, sealed))
        .isInstanceOf(SealBroken.class)
        .hasMessageNotContaining("canaries");
  }

  @Test
  void a_destroyed_key_opens_nothing_and_is_never_made_again() throws SQLException {
    StoredKeys other = keys();
    byte[] sealed = other.seal(ANNA, FIELD, NAME).orElseThrow();

    keys().destroy(ANNA);
    keys().destroy(ANNA);

    assertThat(other.open(ANNA, FIELD, sealed)).isEmpty();
    assertThat(other.seal(ANNA, FIELD, NAME)).isEmpty();
    assertThat(rows()).containsExactly(ANNA + " none");
  }

  @Test
  void a_key_that_was_never_made_can_be_destroyed_too() {
    keys().destroy(BERT);

    assertThat(keys().seal(BERT, FIELD, NAME)).isEmpty();
  }

  @Test
  void instances_that_make_a_key_at_once_end_with_one() throws Exception {
    List<byte[]> sealed =
        atOnce(8, () -> keys().seal(ANNA, FIELD, NAME)).stream()
            .map(Optional::orElseThrow)
            .toList();

    assertThat(sealed).allSatisfy(s -> assertThat(keys().open(ANNA, FIELD, s)).hasValue(NAME));
    assertThat(rows()).containsExactly(ANNA + " kept");
  }

  @Test
  void whether_a_key_is_destroyed_before_or_after_it_is_made_it_is_gone() throws Exception {
    for (int round = 0; round < 20; round++) {
      execute("truncate person_key");
      List<Optional<byte[]>> sealed =
          atOnce(
              2,
              () -> keys().seal(ANNA, FIELD, NAME),
              () -> {
                keys().destroy(ANNA);
                return Optional.empty();
              });

      for (Optional<byte[]> each : sealed)
        each.ifPresent(s -> assertThat(keys().open(ANNA, FIELD, s)).isEmpty());
      assertThat(rows()).containsExactly(ANNA + " none");
    }
  }

  @Test
  void under_a_wrong_master_key_nothing_is_made_and_nothing_is_lost() throws SQLException {
    byte[] sealed = keys().seal(ANNA, FIELD, NAME).orElseThrow();

    StoredKeys wrong = new StoredKeys(database, TestKeys.master());

    assertThatThrownBy(() -> wrong.seal(BERT, FIELD, NAME)).isInstanceOf(KeysUnavailable.class);
    assertThatThrownBy(() -> wrong.open(ANNA, FIELD, sealed)).isInstanceOf(KeysUnavailable.class);
    assertThat(rows()).containsExactly(ANNA + " kept");
    assertThat(keys().open(ANNA, FIELD, sealed)).hasValue(NAME);
  }

  @Test
  void a_key_cannot_be_moved_to_another_person() throws SQLException {
    byte[] sealed = keys().seal(ANNA, FIELD, NAME).orElseThrow();
    execute("update person_key set owner = '" + BERT + "'");

    assertThatThrownBy(() -> keys().open(BERT, FIELD, sealed)).isInstanceOf(KeysUnavailable.class);
  }

  @Test
  void what_was_sealed_waits_for_a_key_that_a_restored_database_does_not_have()
      throws SQLException {
    byte[] sealed = keys().seal(ANNA, FIELD, NAME).orElseThrow();
    execute("truncate person_key");

    assertThatThrownBy(() -> keys().open(ANNA, FIELD, sealed)).isInstanceOf(KeysUnavailable.class);
  }

  @Test
  void a_database_that_is_down_is_said_and_nothing_else() throws IOException {
    EmbeddedPostgres other = EmbeddedPostgres.start();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(other.getJdbcUrl("postgres", "postgres"));
    config.setUsername("postgres");
    config.setConnectionTimeout(500);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      StoredKeys keys = new StoredKeys(pool, MASTER);
      byte[] sealed = keys.seal(ANNA, FIELD, NAME).orElseThrow();
      other.close();

      assertThatThrownBy(() -> keys.open(ANNA, FIELD, sealed))
          .isInstanceOf(KeysUnavailable.class)
          .hasMessage("persons' keys cannot be reached");
      assertThatThrownBy(() -> keys.seal(BERT, FIELD, NAME)).isInstanceOf(KeysUnavailable.class);
      assertThatThrownBy(() -> keys.destroy(ANNA)).isInstanceOf(KeysUnavailable.class);
    }
  }

  @Test
  void the_master_key_is_json_or_base64_and_is_never_told() {
    String json = TestKeys.json();
    String base64 = Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
    byte[] sealed =
        new StoredKeys(database, MasterKey.of(json)).seal(ANNA, FIELD, NAME).orElseThrow();

    assertThat(new StoredKeys(database, MasterKey.of(base64)).open(ANNA, FIELD, sealed))
        .hasValue(NAME);
    assertThat(MasterKey.of(json)).hasToString("MasterKey[not told]");
    assertThatThrownBy(() -> MasterKey.of("{\"secret\": \"canary\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("canary")
        .hasNoCause();
  }

  private StoredKeys keys() {
    return new StoredKeys(database, MASTER);
  }

  @SafeVarargs
  private static List<Optional<byte[]>> atOnce(
      int callers, java.util.concurrent.Callable<Optional<byte[]>>... calls)
      throws InterruptedException, ExecutionException {
    CountDownLatch ready = new CountDownLatch(callers);
    try (ExecutorService executor = Executors.newFixedThreadPool(callers)) {
      List<Future<Optional<byte[]>>> futures = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        var call = calls[i % calls.length];
        futures.add(
            executor.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return call.call();
                }));
      }
      List<Optional<byte[]>> answers = new ArrayList<>();
      for (Future<Optional<byte[]>> future : futures) answers.add(future.get());
      return answers;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> rows() throws SQLException {
    String sql = "select owner, wrapped_key is null from person_key";
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) all.add(rows.getString(1) + (rows.getBoolean(2) ? " none" : " kept"));
      return all;
    }
  }
}
