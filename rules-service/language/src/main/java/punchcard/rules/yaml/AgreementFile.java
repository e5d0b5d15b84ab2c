package punchcard.rules.yaml;

import java.util.List;
import punchcard.rules.Agreement;

/// What an agreement's file turned out to be.
public sealed interface AgreementFile {
  /// What is allowed and probably not meant, in the order of the file.
  List<Warning> warnings();

  /// An agreement that can come into force.
  record Valid(Agreement agreement, List<Warning> warnings) implements AgreementFile {}

  /// Not an agreement.
  ///
  /// @param violations at least one, in the order of the file
  record Invalid(List<Violation> violations, List<Warning> warnings) implements AgreementFile {}
}
