package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.profile.Effective;

/// What a preference comes to where it is asked for.
///
/// @param decidedAt the level of the setting that counts; left out: nothing is set
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record EffectiveView(String name, String value, @Nullable String decidedAt) {
  static EffectiveView of(Effective effective) {
    return new EffectiveView(
        effective.preference().code(),
        effective.value().text(),
        effective.decidedBy().map(by -> by.key().scope().level().code()).orElse(null));
  }
}
