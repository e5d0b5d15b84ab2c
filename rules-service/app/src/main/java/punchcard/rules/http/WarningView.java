package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.rules.yaml.Warning;

/// Something in the file that is allowed and probably not meant.
///
/// @param line from 1
/// @param column from 1
@Serdeable
record WarningView(int line, int column, String message) {
  static List<WarningView> of(List<Warning> warnings) {
    return warnings.stream()
        .map(warning -> new WarningView(warning.line(), warning.column(), warning.message()))
        .toList();
  }
}
