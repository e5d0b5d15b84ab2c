package punchcard.rules.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import punchcard.kernel.AgreementId;
import punchcard.rules.Agreement;
import punchcard.rules.yaml.AgreementFile.Invalid;
import punchcard.rules.yaml.AgreementFile.Valid;
import punchcard.rules.yaml.AgreementReader;

/// Each version of each agreement, compiled once for all the partitions of this instance.
public final class CompiledAgreements {
  private final AgreementReader reader;
  private final Map<Version, Agreement> compiled = new ConcurrentHashMap<>();

  public CompiledAgreements(AgreementReader reader) {
    this.reader = reader;
  }

  /// The agreement that a marker brings into force.
  ///
  /// @throws IllegalStateException if it is none: it was checked when it was published, so this
  ///     build is older than the one that did, and may not decide
  Agreement of(AgreementId id, InForce inForce) {
    return compiled.computeIfAbsent(new Version(id, inForce), this::compile);
  }

  private Agreement compile(Version version) {
    InForce inForce = version.inForce();
    return switch (reader.read(version.id(), inForce.version(), inForce.yaml())) {
      case Valid(Agreement agreement, _) -> agreement;
      case Invalid(var violations, _) ->
          throw new IllegalStateException(
              version.id() + "/" + inForce.version() + " is no agreement here: " + violations);
    };
  }

  private record Version(AgreementId id, InForce inForce) {}
}
