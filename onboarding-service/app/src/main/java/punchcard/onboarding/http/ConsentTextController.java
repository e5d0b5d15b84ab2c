package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.consent.Conditions;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.ConsentScreening;
import punchcard.onboarding.consent.ConsentState;
import punchcard.onboarding.consent.ConsentWish;
import punchcard.onboarding.consent.Consents;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.consent.Standing;
import punchcard.onboarding.evidence.ConsentText;
import punchcard.onboarding.member.FindHistory.Answer.Found;

/// Tells a member's app what it signs to give what is asked for.
@Controller("/members/{member}/consents/{consent}/to-sign")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsentTextController {
  private final HistoryFinding finding;
  private final InstantSource clock;

  ConsentTextController(HistoryFinding finding, InstantSource clock) {
    this.finding = finding;
    this.clock = clock;
  }

  @Operation(summary = "The text of a consent that is asked for: what is signed to give it")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConsentTextView.class)))
  @ApiResponse(responseCode = "404", description = "No such consent, or not the caller's")
  @ApiResponse(responseCode = "409", description = "It is not asked for")
  @ApiResponse(responseCode = "422", description = "It cannot be given so: `reason` says why")
  @Get
  HttpResponse<?> toSign(
      String member,
      String consent,
      @Nullable @QueryValue String language,
      Authentication caller,
      HttpRequest<?> request) {
    MemberId self = Permission.of(Action.READ_SIGNING_KEYS, member, caller);
    if (!ConsentId.isValid(consent)) throw Problems.notFound();
    ConsentId id = new ConsentId(consent);
    Optional<String> readIn = Optional.ofNullable(language).map(ShortText::of);
    return finding.find(self, request, found -> text(self, id, readIn, found));
  }

  private ConsentTextView text(
      MemberId member, ConsentId id, Optional<String> readIn, Found found) {
    Consents now = found.history().consents().now();
    Instant at = clock.instant();
    Standing asked = now.find(id).orElseThrow(Problems::notFound);
    if (asked.stateAt(at) != ConsentState.REQUESTED) throw no(Refusal.NOT_REQUESTED, id.value());
    ConsentWish wish = ConsentWish.of(id, asked.consent(), readIn, asked.consent().method());
    return switch (ConsentScreening.screen(wish, new Conditions(now.terms(), _ -> true, at))) {
      case Refused refused -> throw ConsentProblems.refused(refused);
      case ConsentScreening.Sound(_, Consent sound) when sound.wording().isEmpty() ->
          throw no(Refusal.UNKNOWN_LANGUAGE, "no language is named");
      case ConsentScreening.Sound(_, Consent sound) -> {
        String text = ConsentText.of(member, id, sound);
        yield new ConsentTextView(text, Sha256.of(text).hex());
      }
    };
  }

  private static RuntimeException no(Refusal refusal, String detail) {
    return ConsentProblems.refused(new Refused(refusal, detail));
  }
}
