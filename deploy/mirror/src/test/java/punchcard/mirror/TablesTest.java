package punchcard.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import punchcard.mirror.Told.Under;

/// What a mirror has after what it was told.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final EmbeddedPostgres postgres;
  private final Connection connection;
  private final Tables tables;

  TablesTest() throws IOException, SQLException {
    this.postgres = EmbeddedPostgres.start();
    this.connection = postgres.getPostgresDatabase().getConnection();
    this.tables = new Tables(connection, Mirror.KEPT);
  }

  @BeforeEach
  void empty() throws SQLException {
    tables.drop();
    tables.create();
  }

  @AfterAll
  void stop() throws Exception {
    connection.close();
    postgres.close();
  }

  @Test
  void told_twice_it_counts_once() throws SQLException {
    tables.apply(own("v-1", "VisitRecorded"));
    tables.apply(own("v-1", "VisitRecorded"));

    assertThat(known()).containsExactly("v-1");
  }

  @Test
  void what_was_had_under_a_consent_is_gone_with_it_and_everything_else_stays()
      throws SQLException {
    tables.apply(own("o-1", "VisitRecorded"));
    tables.apply(shared("b-1", "SharingBegan", "c", 1));
    tables.apply(shared("v-1", "VisitRecorded", "c", 1));
    tables.apply(shared("v-2", "VisitRecorded", "d", 1));
    tables.apply(shared("e-1", "SharingEnded", "c", 1));

    assertThat(known()).containsExactly("o-1", "v-2");
  }

  @Test
  void who_is_found_to_be_another_is_so_until_that_is_undone() throws SQLException {
    tables.apply(merge("a-1", "Absorbed", "member:anna", 0));
    assertThat(rows("select member || ' ' || person from mirror.person"))
        .containsExactly("member:bert member:anna");
    tables.apply(merge("s-1", "Separated", "member:anna", 1));
    assertThat(rows("select member || ' ' || person from mirror.person")).isEmpty();
    tables.apply(merge("a-2", "Absorbed", "member:cleo", 1));
    assertThat(rows("select member || ' ' || person from mirror.person"))
        .containsExactly("member:bert member:cleo");
  }

  private static Told merge(String id, String kind, String person, int seconds) {
    return new Told(
        id,
        person,
        kind,
        NOW.plusSeconds(seconds),
        Map.of("absorbed", "member:bert"),
        Optional.empty());
  }

  @Test
  void given_anew_it_begins_anew() throws SQLException {
    tables.apply(shared("v-1", "VisitRecorded", "c", 1));
    tables.apply(shared("b-2", "SharingBegan", "c", 2));

    assertThat(known()).containsExactly("b-2");
  }

  @Test
  void material_terms_end_what_was_given_under_earlier_ones() throws SQLException {
    tables.apply(shared("v-1", "VisitRecorded", "c", 1));
    tables.apply(terms("t-1", "health", 2, false));
    assertThat(known()).containsExactly("v-1");
    tables.apply(terms("t-2", "others", 3, true));
    assertThat(known()).containsExactly("v-1");

    tables.apply(terms("t-3", "health", 2, true));

    assertThat(known()).isEmpty();
  }

  @Test
  void a_fact_that_was_wrong_is_put_right_and_one_that_never_was_is_gone() throws SQLException {
    tables.apply(shared("v-1", "VisitRecorded", "c", 1));
    tables.apply(changing("k-1", "EventCorrected", "v-1", Map.of("durationMinutes", "7")));
    assertThat(fields("v-1")).isEqualTo("{\"durationMinutes\": \"7\"}");

    tables.apply(changing("k-2", "EventWithdrawn", "v-1", Map.of()));

    assertThat(known()).isEmpty();
  }

  @Test
  void what_has_ended_by_itself_is_not_known_any_more() throws SQLException {
    Under over = new Under("c", 1, "gym", "health-programme", "health/1", Optional.of(NOW));
    tables.apply(new Told("v-1", "member:a", "VisitRecorded", NOW, Map.of(), Optional.of(over)));

    assertThat(known()).isEmpty();
  }

  @Test
  void two_mirrors_differ_in_what_one_of_them_has_otherwise() throws SQLException {
    Tables other = new Tables(connection, Mirror.ANEW);
    other.drop();
    other.create();
    tables.apply(own("v-1", "VisitRecorded"));
    assertThat(Tables.differences(connection, Mirror.KEPT, Mirror.ANEW)).isEqualTo(1);
    other.apply(own("v-1", "SpendRecorded"));
    assertThat(Tables.differences(connection, Mirror.KEPT, Mirror.ANEW)).isEqualTo(2);
    other.drop();
    other.create();
    other.apply(own("v-1", "VisitRecorded"));
    assertThat(Tables.differences(connection, Mirror.KEPT, Mirror.ANEW)).isZero();
  }

  private static Told own(String id, String kind) {
    return new Told(id, "member:a", kind, NOW, Map.of(), Optional.empty());
  }

  private static Told shared(String id, String kind, String consent, int time) {
    return new Told(id, "member:a", kind, NOW, Map.of(), Optional.of(under(consent, time)));
  }

  private static Told changing(String id, String kind, String what, Map<String, String> fields) {
    Map<String, String> all = new java.util.HashMap<>(fields);
    all.put("changes", what);
    return new Told(id, "member:a", kind, NOW, all, Optional.of(under("c", 1)));
  }

  private static Under under(String consent, int time) {
    return new Under(consent, time, "gym", "health-programme", "health/1", Optional.empty());
  }

  private static Told terms(String id, String terms, int version, boolean material) {
    return new Told(
        id,
        "",
        "ConsentTermsInForce",
        NOW,
        Map.of("terms", terms, "version", "" + version, "material", "" + material),
        Optional.empty());
  }

  private List<String> known() throws SQLException {
    return rows("select disclosure_id from mirror.known order by 1");
  }

  private String fields(String id) throws SQLException {
    return rows("select fields::text from mirror.known where disclosure_id = '" + id + "'")
        .getFirst();
  }

  private List<String> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) all.add(rows.getString(1));
      return all;
    }
  }
}
