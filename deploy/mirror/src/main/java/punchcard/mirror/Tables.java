package punchcard.mirror;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.mirror.Told.Under;

/// The mirror's tables in a schema of the partner's database. All that is told at once, and how far
/// the feed is read by that, change in one transaction.
final class Tables {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;
  private final String schema;

  /// @param schema a name of letters, digits and underscores
  Tables(Connection connection, String schema) {
    if (!schema.matches("[a-z][a-z0-9_]*"))
      throw new IllegalArgumentException("no name of a schema: " + schema);
    this.connection = connection;
    this.schema = schema;
  }

  void create() throws SQLException {
    execute(
        """
        create schema if not exists SCHEMA;
        create table if not exists SCHEMA.fact (
          disclosure_id text primary key,
          member text not null,
          kind text not null,
          occurred_at timestamptz not null,
          fields jsonb not null,
          consent_id text,
          consent_time int,
          discloser text,
          purpose text,
          terms_id text,
          terms_version int,
          ends_at timestamptz);
        create index if not exists fact_of_member on SCHEMA.fact (member);
        create table if not exists SCHEMA.feed (
          partition_number int primary key,
          next_offset bigint not null);
        create or replace view SCHEMA.known as
          select * from SCHEMA.fact where ends_at is null or ends_at > now();
        create or replace view SCHEMA.person as
          select fields ->> 'absorbed' as member, member as person from (
            select distinct on (member, fields ->> 'absorbed') * from SCHEMA.fact
            where kind in ('Absorbed', 'Separated')
            order by member, fields ->> 'absorbed', occurred_at desc) as last_told
          where kind = 'Absorbed';
        """);
  }

  void drop() throws SQLException {
    execute("drop schema if exists SCHEMA cascade");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.replace("SCHEMA", schema));
    }
  }

  void apply(Told told) throws SQLException {
    switch (told.meaning()) {
      case FACT -> add(told);
      case BEGINS -> {
        forget(told);
        add(told);
      }
      case ENDS -> forget(told);
      case TERMS -> forgetEarlier(told);
      case CORRECTS -> correct(told);
      case TAKES_BACK -> update("delete from SCHEMA.fact where disclosure_id = ?", changed(told));
      case OTHER -> {}
    }
  }

  private void add(Told told) throws SQLException {
    @Nullable Under under = told.consent().orElse(null);
    update(
        """
        insert into SCHEMA.fact
        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        told.id(),
        told.member(),
        told.kind(),
        Timestamp.from(told.occurredAt()),
        json(told.fields()),
        under == null ? null : under.id(),
        under == null ? null : under.time(),
        under == null ? null : under.discloser(),
        under == null ? null : under.purpose(),
        under == null ? null : under.termsId(),
        under == null ? null : under.termsVersion(),
        under == null ? null : under.endsAt().map(Timestamp::from).orElse(null));
  }

  private void forget(Told told) throws SQLException {
    update(
        "delete from SCHEMA.fact where member = ? and consent_id = ?",
        told.member(),
        told.consent().orElseThrow().id());
  }

  private void forgetEarlier(Told terms) throws SQLException {
    if (!Boolean.parseBoolean(terms.fields().get("material"))) return;
    update(
        "delete from SCHEMA.fact where terms_id = ? and terms_version < ?",
        terms.fields().get("terms"),
        Integer.parseInt(terms.fields().getOrDefault("version", "0")));
  }

  private void correct(Told told) throws SQLException {
    Map<String, String> right = new TreeMap<>(told.fields());
    right.remove("changes");
    update(
        "update SCHEMA.fact set fields = ?::jsonb where disclosure_id = ?",
        json(right),
        changed(told));
  }

  private static @Nullable String changed(Told told) {
    return told.fields().get("changes");
  }

  private static String json(Map<String, String> fields) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }

  /// Up to where the feed is read; a partition that never was is not there.
  Map<Integer, Long> offsets() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select * from SCHEMA.feed".replace("SCHEMA", schema))) {
      Map<Integer, Long> offsets = new HashMap<>();
      while (rows.next()) offsets.put(rows.getInt(1), rows.getLong(2));
      return offsets;
    }
  }

  void readTo(int partition, long nextOffset) throws SQLException {
    update(
        """
        insert into SCHEMA.feed values (?, ?)
        on conflict (partition_number) do update set next_offset = excluded.next_offset
        """,
        partition,
        nextOffset);
  }

  /// How many facts one of two mirrors has and the other has not, or otherwise.
  static long differences(Connection connection, String one, String other) throws SQLException {
    String facts = "(select * from %s.known except select * from %s.known)";
    String sql =
        "select count(*) from (%s union all %s) as differences"
            .formatted(facts.formatted(one, other), facts.formatted(other, one));
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.replace("SCHEMA", schema))) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      statement.executeUpdate();
    }
  }
}
