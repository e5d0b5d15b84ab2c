package punchcard.miner.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.LogPosition;

/// Makes one question in SQL of criteria and a cursor: the first entries of each partition behind
/// the cursor, and of those the earliest recorded ones.
///
/// Within a partition entries stay in their order even if their times did not: else a cursor could
/// pass over one.
final class EntryQuery {
  private static final String PAGE =
      """
      select found.*,
             max(recorded_at) over (partition by log_partition order by log_offset) as since
      from unnest(?::integer[], ?::bigint[]) as at (partition, next)
      cross join lateral (
        select e.*
        from reporting.entries e
        where e.log_partition = at.partition and e.log_offset >= at.next%s
        order by e.log_offset
        limit ?
      ) found
      order by since, log_partition, log_offset
      limit ?
      """;

  private EntryQuery() {}

  /// @param partitions how far the log was read
  static Query of(
      List<Criterion> criteria, EntryCursor after, List<LogPosition> partitions, int limit) {
    List<Object> values = new ArrayList<>();
    values.add(partitions.stream().map(LogPosition::partition).toArray(Integer[]::new));
    values.add(partitions.stream().map(at -> after.in(at.partition())).toArray(Long[]::new));
    StringBuilder conditions = new StringBuilder();
    for (Criterion criterion : criteria) {
      Query condition = condition(criterion);
      conditions.append("\n    and ").append(condition.sql());
      values.addAll(condition.values());
    }
    values.add(limit);
    values.add(limit);
    return new Query(PAGE.formatted(conditions), values);
  }

  private static Query condition(Criterion criterion) {
    return switch (criterion) {
      case Criterion.OfMember(var member) -> Query.of("e.member_id = ?", member.value());
      case Criterion.Numbered(var member, long sequence) ->
          Query.of("e.member_id = ? and e.sequence = ?", member.value(), sequence);
      case Criterion.OnAccount(String account) -> has("legs", "o.account = ?", account);
      case Criterion.OfKind(String kind) -> Query.of("e.kind = ?", kind);
      case Criterion.AtPartner(String partner) -> Query.of("e.partner = ?", partner);
      case Criterion.OccurredFrom(Instant moment) -> time("e.occurred_at >= ?", moment);
      case Criterion.OccurredUntil(Instant moment) -> time("e.occurred_at <= ?", moment);
      case Criterion.RecordedFrom(Instant moment) -> time("e.recorded_at >= ?", moment);
      case Criterion.RecordedUntil(Instant moment) -> time("e.recorded_at <= ?", moment);
      case Criterion.OfPeriod(String period) -> Query.of("e.period = ?", period);
      case Criterion.Noted(String name, String value) ->
          has(
              "metadata",
              "md5(o.name || '=' || o.value) = md5(?) and o.name = ? and o.value = ?",
              name + "=" + value,
              name,
              value);
    };
  }

  private static Query has(String table, String condition, Object... values) {
    return Query.of(
        "exists (select from reporting."
            + table
            + " o where o.log_partition = e.log_partition and o.log_offset = e.log_offset and "
            + condition
            + ")",
        values);
  }

  private static Query time(String condition, Instant moment) {
    return Query.of(condition, moment.atOffset(ZoneOffset.UTC));
  }
}
