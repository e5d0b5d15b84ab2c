package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a feed is to be posted to.
///
/// @param cursor behind what is dealt with already; left out: where it is, or the beginning
@Serdeable
record WebhookRequest(@NotNull String url, @Nullable String cursor) {
  Optional<String> after() {
    return Optional.ofNullable(cursor);
  }
}
