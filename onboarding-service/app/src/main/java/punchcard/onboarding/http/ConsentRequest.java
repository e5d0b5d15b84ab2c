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
    @Nullable List<String> recipients,
    @Nullable String purpose,
    @Nullable List<String> dataElements,
    @Nullable String termsVersion,
    @Nullable String language,
    @Nullable String termsHash,
    @Nullable String collectionMethod,
    @Nullable Instant endsAt) {
  private static final String APP = "app";
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_LIST = 100;
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  /// What is left out is refused like what does not exist.
  ConsentWish wish(String id) {
    return new ConsentWish(
        id,
        textOf(discloser),
        listOf(recipients),
        textOf(purpose),
        listOf(dataElements),
        textOf(termsVersion),
        Optional.ofNullable(language).map(ConsentRequest::textOf),
        Optional.ofNullable(termsHash).map(ConsentRequest::textOf),
        textOf(Objects.requireNonNullElse(collectionMethod, APP)),
        Optional.ofNullable(endsAt).map(ConsentRequest::inMillis));
  }

  private static Instant inMillis(Instant instant) {
    if (instant.isAfter(LATEST)) throw MemberProblems.badInput("endsAt: after the year 9999");
    return Instant.ofEpochMilli(instant.toEpochMilli());
  }

  private static List<String> listOf(@Nullable List<String> texts) {
    if (texts == null) return List.of();
    if (texts.size() > LONGEST_LIST)
      throw MemberProblems.badInput("a list of more than " + LONGEST_LIST);
    return texts.stream().map(ConsentRequest::textOf).toList();
  }

  private static String textOf(@Nullable String text) {
    if (text == null) return "";
    if (text.length() > LONGEST_TEXT)
      throw MemberProblems.badInput("a text of more than " + LONGEST_TEXT + " characters");
    return text;
  }
}
