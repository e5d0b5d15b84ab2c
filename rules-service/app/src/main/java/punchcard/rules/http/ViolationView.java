package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import punchcard.rules.yaml.Violation;

/// One thing that is wrong in the file.
///
/// @param line from 1
/// @param column from 1
@Serdeable
record ViolationView(int line, int column, String message) {
  static ViolationView of(Violation violation) {
    return new ViolationView(violation.line(), violation.column(), violation.message());
  }
}
