package punchcard.miner.journal;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.miner.journal.BalanceSheet.Balance;
import punchcard.miner.journal.BalanceSheet.Total;
import punchcard.miner.reporting.Database;
import punchcard.miner.reporting.TruePositions;

/// Sums the journal's legs as of any moment and as known at any moment.
@Singleton
public final class Balances {
  static final String MINER = "points";
  static final String LOG = "ledger-entries";

  private static final String OF_MEMBER =
      """
      select account, currency, sum(amount_minor)::bigint as amount_minor
      from reporting.legs
      where account = any (string_to_array(?, ' ')) and occurred_at <= ? and recorded_at <= ?
      group by account, currency order by account, currency
      """;

  /// Members are summed up, but for the one account that is asked for.
  private static final String IN_TOTAL =
      """
      select name as account, currency, sum(amount_minor)::bigint as amount_minor
      from (
        select case when account like 'member:%' and account <> ?
                 then 'members/' || split_part(account, '/', 2) else account end as name,
               currency, amount_minor
        from (
          select account, currency, sum(amount_minor) as amount_minor
          from reporting.legs
          where occurred_at <= ? and recorded_at <= ?
          group by account, currency
        ) of_account
      ) named
      group by name, currency order by name, currency
      """;

  private final Database database;

  Balances(Database database) {
    this.database = database;
  }

  /// What the member has; accounts on which nothing was ever posted are left out.
  ///
  /// @param partition the one that has the member
  public BalanceSheet ofMember(MemberId member, int partition, Viewpoint from) throws SQLException {
    String accounts = "member:%1$s/available member:%1$s/pending member:%1$s/held";
    Query query =
        Query.of(
            OF_MEMBER,
            accounts.formatted(member.value()),
            from.lastOccurred(),
            from.lastRecorded());
    return database.inSnapshot(
        snapshot ->
            new BalanceSheet(
                member.value(),
                from,
                query.on(snapshot, Balances::balance),
                null,
                TruePositions.of(snapshot, partition, MINER)));
  }

  /// What partners and the programme have, and members together.
  ///
  /// @param account the only one to be shown; null: all
  public BalanceSheet inTotal(@Nullable String account, Viewpoint from) throws SQLException {
    Query query =
        Query.of(
            IN_TOTAL,
            Objects.requireNonNullElse(account, ""),
            from.lastOccurred(),
            from.lastRecorded());
    return database.inSnapshot(
        snapshot -> {
          List<Balance> all = query.on(snapshot, Balances::balance);
          return new BalanceSheet(
              null,
              from,
              all.stream().filter(of -> account == null || account.equals(of.account())).toList(),
              trial(all),
              TruePositions.of(snapshot, MINER));
        });
  }

  private static List<Total> trial(List<Balance> all) {
    Map<String, Long> sums = new TreeMap<>();
    for (Balance of : all) sums.merge(of.currency(), of.amountMinor(), Math::addExact);
    return sums.entrySet().stream().map(sum -> new Total(sum.getKey(), sum.getValue())).toList();
  }

  private static Balance balance(ResultSet row) throws SQLException {
    return new Balance(
        Objects.requireNonNull(row.getString("account")),
        Objects.requireNonNull(row.getString("currency")),
        row.getLong("amount_minor"));
  }
}
