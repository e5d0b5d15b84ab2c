package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Request;
import punchcard.systemtests.driver.SharedStack;

/// Every column of every table that the services keep stands in the register of processing, with
/// its purpose and its end; the schema registry's database has schemas alone.
@ExtendWith(SharedStack.class)
class RegisterTest {
  private static final String COLUMNS =
      """
      select table_schema, table_name, column_name from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      """;

  private final Punchcard punchcard;

  RegisterTest(Punchcard punchcard) {
    this.punchcard = punchcard;
  }

  @Test
  void no_table_of_any_service_has_a_column_that_is_not_in_the_register() throws SQLException {
    Set<String> registered = registered();

    for (String database : List.of("onboarding", "reporting", "openid"))
      assertThat(columns(database)).as(database).isNotEmpty().isSubsetOf(registered);
  }

  private Set<String> registered() {
    JsonNode register =
        Request.to(punchcard.at().onboarding(), "/register")
            .as(punchcard.tokens().operator())
            .get()
            .expect(200)
            .json();
    Set<String> columns = new TreeSet<>();
    for (JsonNode table : register.required("tables"))
      for (JsonNode column : table.required("columns"))
        columns.add(table.required("name").asText() + "." + column.asText());
    return columns;
  }

  private Set<String> columns(String database) throws SQLException {
    String url = punchcard.at().reporting().replace("/reporting?", "/" + database + "?");
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(COLUMNS)) {
      Set<String> columns = new TreeSet<>();
      while (rows.next())
        columns.add(
            named(database, rows.getString(1), rows.getString(2)) + "." + rows.getString(3));
      return columns;
    }
  }

  /// As the register has it: onboarding's own by name, others with their database, and a miner's
  /// with the miner, whatever the number of its version.
  private static String named(String database, String schema, String table) {
    return switch (database) {
      case "onboarding" -> table;
      case "openid" -> "openid." + table;
      default -> database + "." + schema.replaceFirst("_v\\d+$", "") + "." + table;
    };
  }
}
