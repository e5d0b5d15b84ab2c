package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
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
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Ruling.Allowed;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.member.FindHistory.Answer.Found;
import punchcard.onboarding.profile.Level;
import punchcard.onboarding.profile.Preference;
import punchcard.onboarding.profile.Profile;
import punchcard.onboarding.profile.Scope;
import punchcard.onboarding.profile.SettingKey;

/// A member's preferences. Only the member changes them, or a person with the member's delegation,
/// who names it in `delegation`. Answered when the log has it; the same request again, by its
/// `Idempotency-Key`, gets the same answer and changes nothing.
@Controller("/members/{member}/preferences")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PreferencesController {
  private final ProfileAsking asking;
  private final HistoryFinding finding;
  private final PastPlaces places;
  private final InstantSource clock;

  PreferencesController(
      ProfileAsking asking, HistoryFinding finding, PastPlaces places, InstantSource clock) {
    this.asking = asking;
    this.finding = finding;
    this.places = places;
    this.clock = clock;
  }

  @Operation(summary = "Change preferences: all of these, or none")
  @ApiResponse(responseCode = "200", description = "They are so")
  @ApiResponse(responseCode = "403", description = "The delegation does not allow it: `reason`")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to change")
  @ApiResponse(responseCode = "422", description = "It cannot be: `reason` says why")
  @Put
  SettingsView change(
      String member,
      @Nullable @QueryValue String delegation,
      @Body PreferencesRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    Asking by = new Asking(member, Asking.delegation(delegation), caller, request);
    return asking.prefer(by, body::screened);
  }

  @Operation(summary = "Preferences now, or at a place in the log, and what they come to somewhere")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PreferencesView.class)))
  @ApiResponse(responseCode = "403", description = "The delegation does not allow it: `reason`")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to see")
  @Get
  HttpResponse<?> all(
      String member,
      @Nullable @QueryValue String delegation,
      @Nullable @QueryValue String level,
      @Nullable @QueryValue String scope,
      @Nullable @QueryValue String at,
      Authentication caller,
      HttpRequest<?> request) {
    Asking by = new Asking(member, Asking.delegation(delegation), caller, request);
    Wanted wanted =
        Wanted.of(Action.READ_PREFERENCES, Permission.memberOf(member), by.by(), List.of());
    Scope where = where(level, scope);
    return finding.find(
        by.conceivably(wanted),
        request,
        found -> view(visible(wanted, caller, found), where, at, found));
  }

  /// What of it the caller may see: a delegate what the delegation covers.
  private Predicate<SettingKey> visible(Wanted wanted, Authentication caller, Found found) {
    Profile now = found.history().profile().now();
    Allowed allowed = Permission.given(wanted, caller, now, Set.of(), clock.instant());
    return allowed
        .by()
        .<Predicate<SettingKey>>map(granted -> granted.delegation()::covers)
        .orElse(_ -> true);
  }

  private PreferencesView view(
      Predicate<SettingKey> visible, Scope where, @Nullable String at, Found found) {
    long offset = places.point(at, found).offset();
    Profile then = found.history().profile().upTo(offset);
    return new PreferencesView(
        then.settings().stream()
            .filter(setting -> visible.test(setting.key()))
            .map(setting -> SettingView.of(setting, found.partition()))
            .toList(),
        Arrays.stream(Preference.values())
            .filter(preference -> visible.test(new SettingKey(preference, where)))
            .map(
                preference ->
                    EffectiveView.of(found.history().effective(preference, where, offset)))
            .toList());
  }

  private static Scope where(@Nullable String level, @Nullable String scope) {
    return Level.of(level == null ? Level.ECOSYSTEM.code() : level)
        .flatMap(it -> it.named(ShortText.of(scope)))
        .orElseThrow(() -> MemberProblems.badInput("level and scope: nothing is named so"));
  }
}
