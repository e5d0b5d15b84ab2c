package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That another member is the same person.
///
/// @param absorbs the other one
/// @param reason what an operator always gives
/// @param proofs tokens of both; the caller's own need not be among them
@Serdeable
record MergeRequest(
    @Nullable String absorbs, @Nullable String reason, @Nullable List<@Nullable String> proofs) {
  @Override
  public String toString() {
    return "MergeRequest[not told]";
  }
}
