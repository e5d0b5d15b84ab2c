package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Sha256;

/// The terms that are accepted, by the SHA-256 of their text: 64 lower-case hexadecimal digits.
@Serdeable
record TermsHashRequest(@Nullable String termsSha256) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /// @throws org.zalando.problem.ThrowableProblem if it has another form
  static Sha256 hash(@Nullable TermsHashRequest request) {
    String hex = request == null ? "" : ShortText.of(request.termsSha256);
    if (!FORM.matcher(hex).matches())
      throw MemberProblems.badInput("termsSha256: 64 lower-case hexadecimal digits");
    return new Sha256(hex);
  }
}
