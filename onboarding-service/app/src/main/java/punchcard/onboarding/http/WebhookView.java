package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.webhook.Stop;
import punchcard.onboarding.webhook.Webhook;

/// Where a feed is posted to.
///
/// @param cursor behind what the receiver has taken; left out: nothing yet
/// @param failures in a row
/// @param nextAttemptAt left out: nothing is posted any more
/// @param stopped why not
/// @param secret that signs what is posted, told once
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
    String url,
    @Nullable String cursor,
    int failures,
    @Nullable Instant nextAttemptAt,
    @Nullable String stopped,
    @Nullable String lastFailure,
    @Nullable String secret) {

  static WebhookView of(Webhook webhook, Optional<String> cursor, Optional<String> secret) {
    return new WebhookView(
        webhook.url().toString(),
        cursor.orElse(null),
        webhook.failures(),
        webhook.stopped().isPresent() ? null : webhook.nextAt(),
        webhook.stopped().map(Stop::name).orElse(null),
        webhook.lastFailure().orElse(null),
        secret.orElse(null));
  }
}
