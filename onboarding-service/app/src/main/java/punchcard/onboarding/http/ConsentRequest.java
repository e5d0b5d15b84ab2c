package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.consent.ConsentWish;

/// What a member consents to.
///
/// @param termsVersion `terms id/version`
/// @param language in which the member has read the terms
/// @param termsHash SHA-256 of what the member has read; checked if it is told
/// @param collectionMethod how the member was asked; `app` unless told
/// @param endsAt until when; until it is withdrawn, unless told
@Serdeable
record ConsentRequest(
    @Nullable String discloser,
    @Nullable List<@Nullable String> recipients,
    @Nullable String purpose,
    @Nullable List<@Nullable String> dataElements,
    @Nullable String termsVersion,
    @Nullable String language,
    @Nullable String termsHash,
    @Nullable String collectionMethod,
    @Nullable Instant endsAt) {
  private static final String APP = "app";

  /// What is left out is refused like what does not exist.
  ConsentWish wish(String id) {
    return new ConsentWish(
        id,
        ShortText.of(discloser),
        ShortText.listOf(recipients),
        ShortText.of(purpose),
        ShortText.listOf(dataElements),
        ShortText.of(termsVersion),
        Optional.ofNullable(language).map(ShortText::of),
        Optional.ofNullable(termsHash).map(ShortText::of),
        ShortText.of(Objects.requireNonNullElse(collectionMethod, APP)),
        Optional.ofNullable(endsAt).map(EndTime::of));
  }
}
