package punchcard.miner.points;

import java.util.List;
import punchcard.miner.View;

/// The sums over the journal that are asked for most.
final class PointsViews {
  private static final View BALANCES =
      new View(
          "balances",
          """
          select account, currency, sum(amount_minor)::bigint as amount_minor
          from reporting.legs
          group by account, currency
          """);

  /// Zero in every currency, always: what the legs of each entry sum to.
  private static final View TRIAL_BALANCE =
      new View(
          "trial_balance",
          """
          select currency, sum(amount_minor)::bigint as amount_minor, count(*) as legs
          from reporting.legs
          group by currency
          """);

  /// What became members', whoever has it now: not what only came from another member, and what is
  /// promised once it matures.
  private static final View POINTS_ISSUED =
      new View(
          "points_issued",
          """
          select l.issuer as partner, l.agreement_id, l.agreement_version, l.rule_id, l.currency,
                 sum(l.amount_minor)::bigint as amount_minor, count(*) as lots
          from (
            select l.*
            from reporting.lots l join reporting.entries e using (log_partition, log_offset)
            where l.bucket = 'available' and e.kind not in ('TransferReceived', 'PointsTakenOver')
            union all
            select l.*
            from reporting.lots_restored l join reporting.entries e using (log_partition, log_offset)
            where e.kind = 'PointsMatured'
          ) l
          group by l.issuer, l.agreement_id, l.agreement_version, l.rule_id, l.currency
          """);

  /// What was spent, at once or by way of a hold, less what was given back.
  private static final View POINTS_REDEEMED =
      new View(
          "points_redeemed",
          """
          select split_part(split_part(account, '/', 1), ':', 2) as partner, currency,
                 sum(amount_minor)::bigint as amount_minor,
                 count(*) filter (where amount_minor > 0) as entries
          from reporting.legs
          where account like 'partner:%/redeemed'
          group by account, currency
          """);

  /// What members have lost because they did not spend it in time, or because they are erased.
  private static final View POINTS_EXPIRED =
      new View(
          "points_expired",
          """
          select t.issuer as partner, t.agreement_id, t.agreement_version, t.rule_id, t.currency,
                 sum(t.amount_minor)::bigint as amount_minor, count(*) as lots
          from reporting.entries e
          join reporting.lots_taken t using (log_partition, log_offset)
          where e.kind in ('PointsExpired', 'PointsForfeited') and t.bucket = 'available'
          group by t.issuer, t.agreement_id, t.agreement_version, t.rule_id, t.currency
          """);

  /// What is set aside at present.
  private static final View HOLDS =
      new View(
          "holds",
          """
          select e.member_id, e.sequence as hold, e.entry_id, e.partner, l.currency, l.amount_minor,
                 e.reason, e.occurred_at, e.expires_at, e.kind = 'RedemptionHeld' as under_review
          from reporting.entries e
          join reporting.legs l using (log_partition, log_offset)
          where e.kind in ('PointsReserved', 'RedemptionHeld') and l.account = 'member:' || e.member_id || '/held'
            and not exists (
              select from reporting.entries o
              where o.member_id = e.member_id and o.sequence > e.sequence and o.hold = e.sequence)
          """);

  /// What was given back of what: to be read from either side.
  private static final View REVERSALS =
      new View(
          "reversals",
          """
          select r.member_id, r.entry_id, r.kind, r.sequence,
                 e.entry_id as undone_entry_id, e.kind as undone_kind, e.sequence as undone_sequence,
                 r.caller, r.reason, r.occurred_at, r.recorded_at
          from reporting.entries r
          join reporting.entries e on e.member_id = r.member_id and e.sequence = r.linked_sequence
          """);

  /// How each entry changes what a member can spend, and what is promised: each lot that is given,
  /// for the first time or again, with its rule, and then in one amount what is taken. What is set
  /// aside is taken until it comes back.
  private static final View POINTS =
      new View(
          "points",
          """
          select e.member_id, e.entry_id, e.sequence, e.kind, e.partner, e.cause_event_id, e.occurred_at,
                 p.currency, p.amount_minor, p.bucket, p.lot_id, p.issuer, p.agreement_id,
                 p.agreement_version, p.rule_id, p.expires_on
          from reporting.entries e
          cross join lateral (
            select currency, amount_minor, bucket, lot_id, issuer, agreement_id, agreement_version,
                   rule_id, expires_on
            from reporting.lots l
            where l.log_partition = e.log_partition and l.log_offset = e.log_offset
            union all
            select currency, amount_minor, bucket, lot_id, issuer, agreement_id, agreement_version,
                   rule_id, expires_on
            from reporting.lots_restored l
            where l.log_partition = e.log_partition and l.log_offset = e.log_offset
            union all
            select currency, sum(amount_minor)::bigint, bucket, null, null, null, null, null, null
            from (
              select currency, amount_minor, split_part(account, '/', 2) collate "C" as bucket
              from reporting.legs g
              where g.log_partition = e.log_partition and g.log_offset = e.log_offset
                and g.account in ('member:' || e.member_id || '/available',
                                  'member:' || e.member_id || '/pending')
              union all
              select currency, -amount_minor, bucket from reporting.lots l
              where l.log_partition = e.log_partition and l.log_offset = e.log_offset
              union all
              select currency, -amount_minor, bucket from reporting.lots_restored l
              where l.log_partition = e.log_partition and l.log_offset = e.log_offset
            ) rest
            group by currency, bucket
            having sum(amount_minor) <> 0
          ) p
          """);

  static final List<View> ALL =
      List.of(
          BALANCES,
          TRIAL_BALANCE,
          POINTS_ISSUED,
          POINTS_REDEEMED,
          POINTS_EXPIRED,
          HOLDS,
          REVERSALS,
          POINTS);

  private PointsViews() {}
}
