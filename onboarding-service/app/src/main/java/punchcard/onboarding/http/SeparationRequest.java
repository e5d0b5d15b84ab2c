package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That two members are not the same person, after all.
///
/// @param reason what an operator always gives
/// @param proofs tokens of both; the caller's own need not be among them
@Serdeable
record SeparationRequest(@Nullable String reason, @Nullable List<@Nullable String> proofs) {
  @Override
  public String toString() {
    return "SeparationRequest[not told]";
  }
}
