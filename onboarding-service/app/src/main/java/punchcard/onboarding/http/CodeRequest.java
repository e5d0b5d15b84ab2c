package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A one-time code, as somebody has entered it.
@Serdeable
record CodeRequest(@Nullable String code) {
  /// Without the blanks that people copy with it.
  String entered() {
    return code == null ? "" : code.strip();
  }
}
