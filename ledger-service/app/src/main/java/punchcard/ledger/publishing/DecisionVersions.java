package punchcard.ledger.publishing;

import punchcard.accounting.decision.Decision;
import punchcard.avro.AccountingDecision;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.ledger.records.DecisionRecords;
import punchcard.runtime.versions.VersionRecords;

/// A decision's steps as versions of it: the first proposes, the second approves.
final class DecisionVersions implements VersionRecords<AccountingDecision, String, Decision> {
  @Override
  public Topic<AccountingDecision> topic() {
    return Topics.ACCOUNTING_DECISIONS;
  }

  @Override
  public String idOf(Decision step) {
    return step.id();
  }

  @Override
  public int numberOf(Decision step) {
    return DecisionRecords.step(step);
  }

  @Override
  public Decision read(AccountingDecision value) {
    return DecisionRecords.read(value);
  }

  @Override
  public AccountingDecision write(Decision step) {
    return DecisionRecords.record(step);
  }
}
