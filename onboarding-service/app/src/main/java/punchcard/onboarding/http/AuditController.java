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
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.identity.Identities;
import punchcard.onboarding.member.Act;
import punchcard.onboarding.member.FindHistory.Answer.Found;
import punchcard.onboarding.member.Trail;
import punchcard.onboarding.merge.FindPerson;

/// Who has changed what of a member's consents, preferences and delegations, from what, when, and
/// by which right.
@Controller("/members/{member}/audit")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditController {
  private static final int MOST = 1000;

  private final HistoryFinding finding;
  private final FindPerson persons;

  AuditController(HistoryFinding finding, FindPerson persons) {
    this.finding = finding;
    this.persons = persons;
  }

  @Operation(
      summary =
          "A page of the audit trail, in the order of the log; `of`: of who was merged into it")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AuditView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get
  HttpResponse<?> page(
      String member,
      @QueryValue(defaultValue = "-1") long after,
      @QueryValue(defaultValue = "100") int limit,
      @Nullable @QueryValue String of,
      Authentication caller,
      HttpRequest<?> request) {
    MemberId self = Permission.of(Action.READ_AUDIT, member, caller);
    if (limit < 1 || limit > MOST) throw MemberProblems.badInput("limit: 1 to " + MOST);
    MemberId told = of == null ? self : Permission.memberOf(of);
    return finding.find(
        told, request, found -> page(samePerson(told, self, found), after, limit, found));
  }

  /// Whose trail it is: the member's, or that of one who was found to be the member.
  private MemberId samePerson(MemberId told, MemberId self, Found found) {
    if (told.equals(self)) return told;
    MemberId person = persons.of(told, found.partition()).orElseThrow(MemberProblems::later);
    if (!person.equals(self)) throw Problems.notFound();
    return told;
  }

  private static AuditView page(MemberId member, long after, int limit, Found found) {
    List<Act> behind =
        Trail.of(found.history()).stream().filter(act -> act.at().offset() > after).toList();
    List<Act> page = behind.stream().limit(limit).toList();
    Identities identities = found.history().identity().now();
    return new AuditView(
        page.stream()
            .map(act -> ActView.of(act, member.value(), identities, found.partition()))
            .toList(),
        behind.size() > page.size() ? page.getLast().at().offset() : null);
  }
}
