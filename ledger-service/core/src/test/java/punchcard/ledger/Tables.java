package punchcard.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import punchcard.ledger.journal.AccountId;

/// Reads a table as it stands in a test: a line of column names, then a line for each row.
final class Tables {
  private Tables() {}

  static Stream<Row> rows(String table) {
    List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
    List<String> columns = cells(lines.getFirst());
    return lines.stream().skip(1).map(line -> new Row(columns, cells(line)));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  /// A row `account | amount`, and perhaps `currency`.
  static String amount(Row row) {
    return row.text("account") + " " + row.number("amount") + " " + row.text("currency", "POINTS");
  }

  /// An account as a table has it: `member` is Anna, `berta` is Berta.
  static String account(AccountId account) {
    return account
        .toString()
        .replace("member:" + Scenario.ANNA, "member")
        .replace("member:" + Scenario.BERTA, "berta");
  }

  /// What all accounts have, as rows that are not zero.
  static List<String> balances(Collection<Books> books) {
    Map<String, Long> sums = new TreeMap<>();
    for (Books each : books)
      each.balances()
          .forEach(
              (account, amounts) ->
                  amounts.forEach(
                      (currency, minor) ->
                          sums.merge(account(account) + " % " + currency, minor, Long::sum)));
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue() != 0)
        .map(sum -> sum.getKey().replace("%", sum.getValue().toString()))
        .toList();
  }

  record Row(List<String> columns, List<String> cells) {
    String text(String column) {
      return cells.get(columns.indexOf(column));
    }

    String text(String column, String otherwise) {
      return columns.contains(column) ? text(column) : otherwise;
    }

    long number(String column) {
      return Long.parseLong(text(column));
    }

    LocalDate date(String column) {
      return LocalDate.parse(text(column));
    }
  }
}
