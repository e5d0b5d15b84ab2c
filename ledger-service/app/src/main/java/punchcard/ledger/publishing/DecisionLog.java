package punchcard.ledger.publishing;

import java.util.NavigableMap;
import java.util.Optional;
import punchcard.accounting.decision.Decision;
import punchcard.accounting.decision.Decisions;
import punchcard.avro.AccountingDecision;
import punchcard.events.SchemaRegistry;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.VersionLog;

/// Reads the log of accountants' decisions, to its end of the moment at which it is asked.
public final class DecisionLog implements AutoCloseable {
  private final VersionLog<AccountingDecision, String, Decision> versions;

  public DecisionLog(String bootstrap, SchemaRegistry registry) {
    this.versions = new VersionLog<>(bootstrap, registry, new DecisionVersions());
  }

  /// All that is committed now.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public Decisions read() {
    return Decisions.of(
        versions.read().byId().values().stream()
            .map(NavigableMap::values)
            .flatMap(steps -> steps.stream())
            .toList());
  }

  /// The last step of one decision.
  Optional<Decision> latest(String id) {
    return versions.read().latest(id);
  }

  VersionLog<?, String, Decision> versions() {
    return versions;
  }

  @Override
  public void close() {
    versions.close();
  }
}
