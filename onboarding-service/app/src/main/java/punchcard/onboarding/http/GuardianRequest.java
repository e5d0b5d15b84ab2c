package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// That another member decides for this one, until it is of age.
///
/// @param reason how it was verified
/// @param proof the guardian's own token
@Serdeable
record GuardianRequest(@Nullable String reason, @Nullable String proof) {
  @Override
  public String toString() {
    return "GuardianRequest[not told]";
  }
}
