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

  private static final View POINTS_ISSUED =
      new View(
          "points_issued",
          """
          select issuer as partner, agreement_id, agreement_version, rule_id, currency,
                 sum(amount_minor)::bigint as amount_minor, count(*) as lots
          from reporting.lots
          group by issuer, agreement_id, agreement_version, rule_id, currency
          """);

  private static final View POINTS_REDEEMED =
      new View(
          "points_redeemed",
          """
          select e.partner, l.currency, sum(l.amount_minor)::bigint as amount_minor,
                 count(distinct e.entry_id) as entries
          from reporting.entries e
          join reporting.legs l using (log_partition, log_offset)
          where e.kind = 'PointsRedeemed' and l.account = 'partner:' || e.partner || '/redeemed'
          group by e.partner, l.currency
          """);

  /// Each lot that a member got, with its rule, and each amount that was taken from a member.
  private static final View POINTS =
      new View(
          "points",
          """
          select e.member_id, e.entry_id, e.sequence, e.kind, e.partner, e.cause_event_id, e.occurred_at,
                 l.currency, l.amount_minor, l.lot_id, l.issuer, l.agreement_id, l.agreement_version,
                 l.rule_id, l.expires_on
          from reporting.entries e
          join reporting.lots l using (log_partition, log_offset)
          union all
          select e.member_id, e.entry_id, e.sequence, e.kind, e.partner, e.cause_event_id, e.occurred_at,
                 g.currency, g.amount_minor, null, null, null, null, null, null
          from reporting.entries e
          join reporting.legs g using (log_partition, log_offset)
          where g.amount_minor < 0 and g.account = 'member:' || e.member_id || '/available'
          """);

  static final List<View> ALL =
      List.of(BALANCES, TRIAL_BALANCE, POINTS_ISSUED, POINTS_REDEEMED, POINTS);

  private PointsViews() {}
}
