package punchcard.miner.timeline;

import jakarta.inject.Singleton;
import java.util.List;
import punchcard.miner.JoinedViews;
import punchcard.miner.View;

/// What happened to members on both logs, and the points beside what caused them.
@Singleton
final class TimelineViews implements JoinedViews {
  /// Events, and those entries of the journal that no event caused, as redemptions, holds and what
  /// expires.
  private static final View HAPPENINGS =
      new View(
          "happenings",
          """
          select member_id, occurred_at, kind, partner, event_id, null::text as entry_id, details,
                 'member-events' as log, log_partition, log_offset
          from reporting.events
          union all
          select member_id, occurred_at, kind, partner, null, entry_id,
                 jsonb_strip_nulls(jsonb_build_object(
                   'reason', reason, 'hold', hold, 'expiresAt', expires_at,
                   'linkedSequence', linked_sequence, 'transferId', transfer_id,
                   'counterMember', counter_member)),
                 'ledger-entries', log_partition, log_offset
          from reporting.entries
          where cause_event_id is null
          """);

  private static final View TIMELINE =
      new View(
          "timeline",
          """
          select h.member_id, h.occurred_at, h.kind, h.partner, h.event_id, h.details,
                 p.entry_id, p.currency, p.amount_minor, p.bucket, p.lot_id, p.issuer,
                 p.agreement_id, p.agreement_version, p.rule_id, p.expires_on,
                 h.log, h.log_partition, h.log_offset
          from reporting.happenings h
          left join reporting.points p
            on p.member_id = h.member_id
           and ((p.partner = h.partner and p.cause_event_id = h.event_id)
                or (p.cause_event_id is null and p.entry_id = h.entry_id))
          """);

  @Override
  public List<View> views() {
    return List.of(HAPPENINGS, TIMELINE);
  }
}
