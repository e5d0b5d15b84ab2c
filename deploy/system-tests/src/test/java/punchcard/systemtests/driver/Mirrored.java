package punchcard.systemtests.driver;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.PartnerId;
import punchcard.local.Addresses;
import punchcard.mirror.Mirror;

/// A partner's own database, kept by the sample mirror.
public final class Mirrored {
  private final Mirror mirror;
  private final String token;

  private Mirrored(Mirror mirror, String token) {
    this.mirror = mirror;
    this.token = token;
  }

  /// A new, empty one on the stack's PostgreSQL.
  public static Mirrored of(Partner partner, Addresses at) {
    String database = "mirror_of_" + partner.id().replace('-', '_');
    try (Connection connection = DriverManager.getConnection(at.reporting());
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + database);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    Mirror mirror =
        new Mirror(
            new PartnerId(partner.id()),
            partner.credentials().client(),
            at.confluentRegistry(),
            at.onboarding(),
            at.reporting().replace("/reporting?", "/" + database + "?"));
    return new Mirrored(mirror, partner.token());
  }

  /// How many facts the mirror that is kept from the feed and the one that is made anew differ in.
  public long differences() {
    try {
      mirror.catchUp();
      mirror.makeAnew(token);
      return mirror.differences();
    } catch (SQLException | IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /// Its facts about a member as text, one each: kind, fields and consent.
  public List<String> facts(String member) {
    String sql =
        "select kind || ' ' || fields::text || ' ' || coalesce(consent_id, '') from mirror.known"
            + " where member = 'member:"
            + member
            + "' order by occurred_at, kind";
    try (Connection connection = DriverManager.getConnection(mirror.database());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> facts = new ArrayList<>();
      while (rows.next()) facts.add(rows.getString(1));
      return facts;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
