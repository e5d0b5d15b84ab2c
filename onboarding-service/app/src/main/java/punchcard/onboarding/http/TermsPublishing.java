package punchcard.onboarding.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import punchcard.onboarding.consent.PublishTerms;
import punchcard.onboarding.consent.TermsText;
import punchcard.onboarding.consent.TermsVersion;

/// Publishes terms, of consents and of joining a partner alike, and tells them.
@Singleton
final class TermsPublishing {
  /// A simple language tag of BCP 47.
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private static final int LONGEST_TEXT = 100_000;

  /// What the topic takes in one record, with something to spare.
  private static final int LONGEST_TEXTS = 200_000;

  private final PublishTerms terms;
  private final InstantSource clock;

  TermsPublishing(PublishTerms terms, InstantSource clock) {
    this.terms = terms;
    this.clock = clock;
  }

  /// @throws org.zalando.problem.ThrowableProblem if the texts have another form, or the version
  ///     is not the next
  HttpResponse<TermsView> publish(TermsText text, Authentication by) {
    check(text.texts());
    return switch (terms.publish(text, by.getName(), clock.instant())) {
      case ADDED -> HttpResponse.created(TermsView.of(text));
      case UNCHANGED -> HttpResponse.ok(TermsView.of(text));
      case REFUSED ->
          throw Problems.of(
              HttpStatus.CONFLICT,
              "This version says something else, or the one before it is not published.");
    };
  }

  private static void check(Map<String, String> texts) {
    texts.forEach(TermsPublishing::check);
    if (texts.values().stream().mapToInt(String::length).sum() > LONGEST_TEXTS)
      throw MemberProblems.badInput("texts: more than " + LONGEST_TEXTS + " characters in all");
  }

  private static void check(String language, String text) {
    if (!LANGUAGE.matcher(language).matches())
      throw MemberProblems.badInput("texts: no language: " + language);
    if (text.isBlank() || text.length() > LONGEST_TEXT)
      throw MemberProblems.badInput("texts: 1 to " + LONGEST_TEXT + " characters in " + language);
  }

  TermsView find(TermsVersion name) {
    return terms.find(name).map(TermsView::of).orElseThrow(Problems::notFound);
  }
}
