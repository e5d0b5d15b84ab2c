package punchcard.rules.publishing;

import static punchcard.events.Topics.AGREEMENTS;
import static punchcard.events.Topics.AGREEMENT_ACCEPTANCES;
import static punchcard.events.Topics.AGREEMENT_PROPOSALS;
import static punchcard.events.Topics.PARTICIPANTS;
import static punchcard.events.Topics.REPLAYS;

import java.util.List;
import punchcard.testkit.FixedSchemaIds;
import punchcard.testkit.RealKafka;

/// The topics of agreements, proposals, acceptances and replays on the tests' broker; they keep
/// apart by the ids of agreements.
public final class AgreementsTopic {
  public static final FixedSchemaIds REGISTRY = new FixedSchemaIds();
  private static final RealKafka KAFKA = created();

  private AgreementsTopic() {}

  /// The broker that has it.
  public static RealKafka kafka() {
    return KAFKA;
  }

  private static RealKafka created() {
    RealKafka kafka = RealKafka.shared();
    kafka.create(
        1,
        List.of(AGREEMENTS.name(), AGREEMENT_PROPOSALS.name(), AGREEMENT_ACCEPTANCES.name()),
        AGREEMENTS.retention().topicSettings());
    kafka.create(
        1, List.of(REPLAYS.name(), PARTICIPANTS.name()), REPLAYS.retention().topicSettings());
    return kafka;
  }
}
