package punchcard.cli.accounts;

import punchcard.ledger.programme.ExpectedRedemption;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.programme.Programme;
import punchcard.testkit.FixedSchemaIds;

/// A log in which, in January 2025, a grocer gives 1,000 points, of which a gym honours 600 and 400
/// expire, and in February 50 more; for tests of commands that read it.
public final class Coalition implements AutoCloseable {
  private static final String BERTA = "fedcba9876543210fedcba9876543210";

  private final TheLog log = new TheLog();

  public Coalition() {
    PartnerTerms grocer = Agreed.terms("grocer", "USD", 10_000, 0, 0, ExpectedRedemption.ALL);
    PartnerTerms gym = Agreed.terms("gym", "USD", 0, 8_000, 0, ExpectedRedemption.ALL);
    log.publish(grocer);
    log.publish(gym);
    Programme programme = Programme.in(TheLog.ZONE).with(Agreed.policy("POINTS"));
    Member berta = new Member(BERTA, log, programme.with(grocer).with(gym));
    berta.earns(1_000, "POINTS", "grocer", "2025-01-05", "2025-01-20", null);
    berta.spends(600, "POINTS", "gym", "2025-01-10");
    berta.passes("2025-01-25");
    berta.earns(50, "POINTS", "grocer", "2025-02-05", null, null);
  }

  public String kafka() {
    return log.kafka();
  }

  public FixedSchemaIds schemas() {
    return log.schemas();
  }

  @Override
  public void close() {
    log.close();
  }
}
