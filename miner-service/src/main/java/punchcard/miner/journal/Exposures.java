package punchcard.miner.journal;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import punchcard.miner.journal.Exposure.OfIssuer;
import punchcard.miner.reporting.Database;
import punchcard.miner.reporting.TruePositions;

/// Sums up what is left of lots, by who pays for them and when they end.
@Singleton
public final class Exposures {
  /// Setting aside takes a lot from what is available, and the end of the hold spends it or
  /// restores it: outstanding it is until it is spent, so only the spending counts.
  private static final String BY_ISSUER =
      """
      with moved as (
        select l.issuer, l.currency, l.bucket, l.expires_on, l.amount_minor,
               l.log_partition, l.log_offset, 'made' as how
        from reporting.lots l
        union all
        select l.issuer, l.currency, l.bucket, l.expires_on, l.amount_minor,
               l.log_partition, l.log_offset, 'restored'
        from reporting.lots_restored l
        union all
        select l.issuer, l.currency, l.bucket, l.expires_on, -l.amount_minor,
               l.log_partition, l.log_offset, 'taken'
        from reporting.lots_taken l
      ), piece as (
        select m.issuer, m.currency, m.bucket, m.expires_on, sum(m.amount_minor) as amount
        from moved m
        join reporting.entries e using (log_partition, log_offset)
        where e.occurred_at < ?
          and not (m.how = 'taken' and e.kind in ('PointsReserved', 'RedemptionHeld'))
          and not (m.how = 'restored' and e.kind in ('HoldCaptured', 'HoldReleased', 'HoldExpired'))
        group by m.issuer, m.currency, m.bucket, m.expires_on
      ), issuer as (
        select p.issuer, p.currency,
               coalesce(sum(amount) filter (where bucket = 'available'), 0) as outstanding,
               coalesce(sum(amount) filter (where bucket = 'pending'), 0) as pending,
               coalesce(sum(amount) filter (
                 where bucket = 'available' and expires_on < d.day), 0) as overdue,
               coalesce(sum(amount) filter (
                 where bucket = 'available' and expires_on between d.day and d.day + 30), 0) as in_30,
               coalesce(sum(amount) filter (
                 where bucket = 'available' and expires_on between d.day and d.day + 90), 0) as in_90,
               coalesce(sum(amount) filter (
                 where bucket = 'available' and expires_on between d.day and d.day + 365), 0) as in_365
        from piece p cross join (select ?::date as day) d
        group by p.issuer, p.currency
      )
      select issuer, currency, outstanding, pending, overdue, in_30, in_90, in_365,
             coalesce(floor(outstanding * 10000
               / nullif(sum(outstanding) over (partition by currency), 0)), 0) as share
      from issuer
      where outstanding <> 0 or pending <> 0
      order by currency, outstanding desc, issuer
      """;

  private final Database database;

  Exposures(Database database) {
    this.database = database;
  }

  /// What is outstanding by the end of a day.
  ///
  /// @param end when the day is over
  public Exposure on(LocalDate day, Instant end) throws SQLException {
    Query query = Query.of(BY_ISSUER, end.atOffset(ZoneOffset.UTC), day);
    return database.inSnapshot(
        snapshot ->
            new Exposure(
                day,
                query.on(snapshot, Exposures::ofIssuer),
                TruePositions.of(snapshot, Balances.MINER)));
  }

  private static OfIssuer ofIssuer(ResultSet row) throws SQLException {
    return new OfIssuer(
        Objects.requireNonNull(row.getString("issuer")),
        Objects.requireNonNull(row.getString("currency")),
        row.getLong("outstanding"),
        row.getLong("pending"),
        row.getLong("overdue"),
        row.getLong("in_30"),
        row.getLong("in_90"),
        row.getLong("in_365"),
        row.getInt("share"));
  }
}
