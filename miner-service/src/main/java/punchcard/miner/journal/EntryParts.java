package punchcard.miner.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import punchcard.miner.journal.JournalEntry.Debt;
import punchcard.miner.journal.JournalEntry.Leg;
import punchcard.miner.journal.JournalEntry.Link;
import punchcard.miner.journal.JournalEntry.Lot;
import punchcard.miner.journal.JournalEntry.Position;

/// Puts entries together again, whose parts lie in several tables: each table is asked once for all
/// of them.
///
/// @param notes the callers'
record EntryParts(
    Map<Position, List<Leg>> legs,
    Map<Position, List<Lot>> made,
    Map<Position, List<Lot>> taken,
    Map<Position, List<Lot>> restored,
    Map<Position, List<Debt>> owed,
    Map<Position, List<Debt>> repaid,
    Map<Position, List<Note>> notes,
    Map<Position, List<Link>> links) {

  private static final String PARTS =
      """
      select p.*
      from unnest(?::integer[], ?::bigint[]) as at (log_partition, log_offset)
      join reporting.%s p using (log_partition, log_offset)
      order by p.log_partition, p.log_offset, p.%s
      """;

  private static final String LINKS =
      """
      with shown as (
        select e.*
        from unnest(?::integer[], ?::bigint[]) as at (log_partition, log_offset)
        join reporting.entries e using (log_partition, log_offset)
      )
      select e.log_partition, e.log_offset, l.how, l.entry_id, l.kind
      from shown e
      cross join lateral (
        select 'undoes' as how, o.entry_id, o.kind, o.sequence
        from reporting.entries o
        where o.member_id = e.member_id and o.sequence = e.linked_sequence
        union all
        select 'undoneBy', o.entry_id, o.kind, o.sequence
        from reporting.entries o
        where o.member_id = e.member_id and o.linked_sequence = e.sequence
        union all
        select 'ends', o.entry_id, o.kind, o.sequence
        from reporting.entries o
        where o.member_id = e.member_id and o.sequence = e.hold
        union all
        select 'endedBy', o.entry_id, o.kind, o.sequence
        from reporting.entries o
        where o.member_id = e.member_id and o.hold = e.sequence
        union all
        select 'transfer', o.entry_id, o.kind, o.sequence
        from reporting.entries o
        where o.transfer_id = e.transfer_id and o.entry_id <> e.entry_id
      ) l
      order by l.how, l.sequence
      """;

  /// What the caller noted.
  record Note(String name, String value) {}

  static EntryParts of(Connection snapshot, List<EntryHead> heads) throws SQLException {
    Asking asking = new Asking(snapshot, heads);
    return new EntryParts(
        asking.parts("legs", "leg_no", EntryParts::leg),
        asking.parts("lots", "lot_no", EntryParts::lot),
        asking.parts("lots_taken", "taken_no", EntryParts::lot),
        asking.parts("lots_restored", "restored_no", EntryParts::lot),
        asking.parts("debts", "debt_no", EntryParts::debt),
        asking.parts("debts_repaid", "repaid_no", EntryParts::debt),
        asking.parts("metadata", "note_no", EntryParts::note),
        asking.grouped(LINKS, EntryParts::link));
  }

  /// Asks for what belongs to these entries.
  private record Asking(Connection snapshot, List<EntryHead> heads) {
    private record Part<T>(Position of, T part) {}

    <T> Map<Position, List<T>> parts(String table, String number, Query.Reading<T> reading)
        throws SQLException {
      return grouped(PARTS.formatted(table, number), reading);
    }

    <T> Map<Position, List<T>> grouped(String sql, Query.Reading<T> reading) throws SQLException {
      Integer[] partitions =
          heads.stream().map(of -> of.position().partition()).toArray(Integer[]::new);
      Long[] offsets = heads.stream().map(of -> of.position().offset()).toArray(Long[]::new);
      return Query.of(sql, partitions, offsets)
          .on(snapshot, row -> new Part<>(position(row), reading.of(row)))
          .stream()
          .collect(groupingBy(Part::of, mapping(Part::part, toList())));
    }
  }

  /// The entries in this order, whole.
  List<JournalEntry> whole(List<EntryHead> heads) {
    return heads.stream().map(this::whole).toList();
  }

  private JournalEntry whole(EntryHead of) {
    Position at = of.position();
    return new JournalEntry(
        of.entryId(),
        of.memberId(),
        of.sequence(),
        of.kind(),
        of.partner(),
        of.occurredAt(),
        of.recordedAt(),
        of.period(),
        of.details(),
        legs.getOrDefault(at, List.of()),
        made.getOrDefault(at, List.of()),
        taken.getOrDefault(at, List.of()),
        restored.getOrDefault(at, List.of()),
        owed.getOrDefault(at, List.of()),
        repaid.getOrDefault(at, List.of()),
        metadata(notes.getOrDefault(at, List.of())),
        links.getOrDefault(at, List.of()),
        of.previousHash(),
        of.hash(),
        at);
  }

  private static Map<String, String> metadata(List<Note> notes) {
    Map<String, String> metadata = new LinkedHashMap<>();
    for (Note note : notes) metadata.put(note.name(), note.value());
    return metadata;
  }

  static Position position(ResultSet row) throws SQLException {
    return new Position(row.getInt("log_partition"), row.getLong("log_offset"));
  }

  private static Leg leg(ResultSet row) throws SQLException {
    return new Leg(text(row, "account"), text(row, "currency"), row.getLong("amount_minor"));
  }

  private static Lot lot(ResultSet row) throws SQLException {
    return new Lot(
        text(row, "lot_id"),
        text(row, "currency"),
        row.getLong("amount_minor"),
        text(row, "issuer"),
        text(row, "agreement_id"),
        row.getInt("agreement_version"),
        text(row, "rule_id"),
        row.getObject("earned_on", LocalDate.class),
        row.getObject("expires_on", LocalDate.class),
        row.getInt("currency_version"),
        row.getInt("inactivity_months"),
        text(row, "basis"),
        text(row, "money"),
        row.getLong("issue_price_micros"),
        row.getInt("terms_version"),
        row.getLong("allocated_minor"),
        text(row, "bucket"),
        row.getString("booking_id"),
        row.getObject("matures_on", LocalDate.class));
  }

  private static Debt debt(ResultSet row) throws SQLException {
    return new Debt(
        text(row, "debt_id"),
        text(row, "currency"),
        row.getLong("amount_minor"),
        text(row, "bearer"));
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(text(row, "name"), Objects.requireNonNullElse(row.getString("value"), ""));
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(text(row, "how"), text(row, "entry_id"), text(row, "kind"));
  }

  static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }
}
