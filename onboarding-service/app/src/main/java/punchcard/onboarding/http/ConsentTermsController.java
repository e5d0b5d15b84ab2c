package punchcard.onboarding.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.regex.Pattern;
import punchcard.onboarding.consent.PublishTerms;
import punchcard.onboarding.consent.TermsText;
import punchcard.onboarding.consent.TermsVersion;

/// The terms that members consent to: operators publish them, whoever is logged in reads them.
@Controller("/consent-terms")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsentTermsController {
  /// A simple language tag of BCP 47.
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private static final int LONGEST_TEXT = 100_000;

  /// What the topic takes in one record, with something to spare.
  private static final int LONGEST_TEXTS = 200_000;

  private final PublishTerms terms;
  private final InstantSource clock;

  ConsentTermsController(PublishTerms terms, InstantSource clock) {
    this.terms = terms;
    this.clock = clock;
  }

  @Operation(summary = "Publish the next version of terms, which then comes into force")
  @ApiResponse(responseCode = "201", description = "Published: its markers follow")
  @ApiResponse(responseCode = "200", description = "It was published before, just so")
  @ApiResponse(responseCode = "409", description = "Another content, or a version was left out")
  @Put("/{id}/{version}")
  @Secured(Callers.OPERATOR)
  HttpResponse<TermsView> publish(
      String id, int version, @Body @Valid TermsRequest request, Authentication operator) {
    if (!TermsVersion.isId(id) || version < 1)
      throw MemberProblems.badInput("an id is a name of 63 characters at most, a version from 1");
    request.texts().forEach(ConsentTermsController::check);
    if (request.texts().values().stream().mapToInt(String::length).sum() > LONGEST_TEXTS)
      throw MemberProblems.badInput("texts: more than " + LONGEST_TEXTS + " characters in all");
    TermsText text =
        new TermsText(new TermsVersion(id, version), request.material(), request.texts());
    return switch (terms.publish(text, operator.getName(), clock.instant())) {
      case ADDED -> HttpResponse.created(TermsView.of(text));
      case UNCHANGED -> HttpResponse.ok(TermsView.of(text));
      case REFUSED ->
          throw Problems.of(
              HttpStatus.CONFLICT,
              "This version says something else, or the one before it is not published.");
    };
  }

  private static void check(String language, String text) {
    if (!LANGUAGE.matcher(language).matches())
      throw MemberProblems.badInput("texts: no language: " + language);
    if (text.isBlank() || text.length() > LONGEST_TEXT)
      throw MemberProblems.badInput("texts: 1 to " + LONGEST_TEXT + " characters in " + language);
  }

  @Operation(summary = "A version of terms: its texts and their hashes")
  @ApiResponse(responseCode = "404", description = "There is none")
  @Get("/{id}/{version}")
  TermsView one(String id, int version) {
    if (!TermsVersion.isId(id) || version < 1) throw Problems.notFound();
    return terms
        .find(new TermsVersion(id, version))
        .map(TermsView::of)
        .orElseThrow(Problems::notFound);
  }
}
