package punchcard.ledger.wiring;

import java.util.List;
import java.util.Map;
import punchcard.events.Topics;
import punchcard.testkit.RealKafka;

/// The ledger's topics on the tests' broker; tests keep apart by members and currencies.
public final class LedgerKafka {
  /// Of what is keyed by members.
  public static final int PARTITIONS = 2;

  private static final RealKafka KAFKA = created();

  private LedgerKafka() {}

  /// The broker that has them.
  public static RealKafka withTopics() {
    return KAFKA;
  }

  private static RealKafka created() {
    RealKafka kafka = RealKafka.shared();
    kafka.create(
        1, List.of(Topics.CURRENCIES.name()), Topics.CURRENCIES.retention().topicSettings());
    kafka.create(
        1,
        List.of(
            Topics.PARTNER_TERMS.name(),
            Topics.ACCOUNTING_DECISIONS.name(),
            Topics.PERIOD_REPORTS.name(),
            Topics.COVER_ALERTS.name()),
        Topics.PARTNER_TERMS.retention().topicSettings());
    kafka.create(
        PARTITIONS,
        List.of(
            Topics.PARTICIPANTS.name(),
            Topics.POSTINGS.name(),
            Topics.LEDGER_ENTRIES.name(),
            Topics.LEDGER_REFUSALS.name(),
            Topics.LEDGER_PROPOSALS.name(),
            Topics.LEDGER_REPLIES.name()),
        Map.of());
    return kafka;
  }
}
