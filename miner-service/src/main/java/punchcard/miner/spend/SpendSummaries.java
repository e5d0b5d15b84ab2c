package punchcard.miner.spend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import punchcard.kernel.MemberId;
import punchcard.miner.reporting.Database;
import punchcard.miner.reporting.TruePositions;
import punchcard.miner.spend.SpendSummary.Category;
import punchcard.miner.spend.SpendSummary.Month;

/// Reads members' spend summaries from the views.
@Singleton
public final class SpendSummaries {
  private static final String TOTALS =
      """
      select month, partner, currency, baskets, paid_minor, returned_minor from reporting.spend
      where member_id = ? and month between ? and ? order by month, partner, currency
      """;
  private static final String CATEGORIES =
      """
      select month, partner, currency, category, baskets, quantity, amount_minor
      from reporting.spend_by_category
      where member_id = ? and month between ? and ? order by category
      """;

  private final Database database;

  SpendSummaries(Database database) {
    this.database = database;
  }

  private record Key(LocalDate month, String partner, String currency) {
    static Key of(ResultSet row) throws SQLException {
      return new Key(
          row.getObject("month", LocalDate.class),
          Objects.requireNonNull(row.getString("partner")),
          Objects.requireNonNull(row.getString("currency")));
    }
  }

  private record InCategory(Key key, Category category) {}

  /// What one row of an answer becomes.
  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// The months from `from` to `to`, both included, in which the member bought anything.
  ///
  /// @param partition the one that has the member
  public SpendSummary of(MemberId member, int partition, YearMonth from, YearMonth to)
      throws SQLException {
    return database.inSnapshot(
        connection -> {
          Map<Key, List<Category>> categories =
              rows(connection, CATEGORIES, member, from, to, SpendSummaries::inCategory).stream()
                  .collect(groupingBy(InCategory::key, mapping(InCategory::category, toList())));
          List<Month> months =
              rows(connection, TOTALS, member, from, to, row -> month(row, categories));
          return new SpendSummary(
              member.value(), months, TruePositions.of(connection, partition, "spend"));
        });
  }

  private static InCategory inCategory(ResultSet row) throws SQLException {
    return new InCategory(
        Key.of(row),
        new Category(
            Objects.requireNonNull(row.getString("category")),
            row.getLong("baskets"),
            row.getLong("quantity"),
            row.getLong("amount_minor")));
  }

  private static Month month(ResultSet row, Map<Key, List<Category>> categories)
      throws SQLException {
    Key key = Key.of(row);
    return new Month(
        YearMonth.from(key.month()).toString(),
        key.partner(),
        key.currency(),
        row.getLong("baskets"),
        row.getLong("paid_minor"),
        row.getLong("returned_minor"),
        categories.getOrDefault(key, List.of()));
  }

  private static <T> List<T> rows(
      Connection connection,
      String sql,
      MemberId member,
      YearMonth from,
      YearMonth to,
      Reading<T> reading)
      throws SQLException {
    List<T> read = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, member.value());
      select.setDate(2, Date.valueOf(from.atDay(1)));
      select.setDate(3, Date.valueOf(to.atDay(1)));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) read.add(reading.of(rows));
      }
    }
    return read;
  }
}
