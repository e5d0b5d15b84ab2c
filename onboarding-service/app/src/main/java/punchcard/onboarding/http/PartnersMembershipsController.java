package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.kernel.MemberRef;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.relation.RelationDemand;
import punchcard.onboarding.relation.RelationDemand.Approve;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationName;
import punchcard.onboarding.relation.RelationScreening;
import punchcard.onboarding.relation.RelationStep;

/// Memberships from the partner's side: its system, and its people who serve members, answer the
/// requests that its feed tells. A member that has asked for nothing is nobody.
@Controller("/partners/{partner}/members/{member}/memberships/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PartnersMembershipsController {
  private static final String OF_MEMBER = "member:";

  private final RelationAsking asking;
  private final Pseudonyms pseudonyms;

  PartnersMembershipsController(RelationAsking asking, Pseudonyms pseudonyms) {
    this.asking = asking;
    this.pseudonyms = pseudonyms;
  }

  @Operation(summary = "Approve a request: from here on the partner may say things of the member")
  @ApiResponse(responseCode = "200", description = "The membership has begun")
  @ApiResponse(responseCode = "404", description = "No such request to this partner")
  @ApiResponse(responseCode = "409", description = "Over, or the reference is another member's")
  @ApiResponse(responseCode = "422", description = "It can be no reference")
  @Post("/approval")
  RelationView approve(
      String partner,
      String member,
      String id,
      @Nullable @Body ApprovalRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.answer(
        Asking.ofOwnRight(member, caller, request),
        RelationKind.MEMBERSHIP,
        RelationStep.ACCEPT,
        new RelationAsking.Path(partner, id),
        name -> approval(name, new MemberId(member), body));
  }

  private RelationDemand approval(
      RelationName name, MemberId member, @Nullable ApprovalRequest body) {
    String given = body == null || body.memberRef() == null ? OF_MEMBER + member : body.memberRef();
    RelationProblems.check(RelationScreening.reference(given, name.partner(), member));
    MemberRef own = new MemberRef(given).unqualified();
    return new Approve(name, own, pseudonyms.identity(name.partner(), own));
  }

  @Operation(summary = "Decline a request")
  @ApiResponse(responseCode = "200", description = "It is declined")
  @ApiResponse(responseCode = "404", description = "No such request to this partner")
  @ApiResponse(responseCode = "409", description = "There is nothing to decline")
  @Post("/refusal")
  RelationView refuse(
      String partner,
      String member,
      String id,
      @Nullable @Body WhyRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.decline(
        Asking.ofOwnRight(member, caller, request),
        RelationKind.MEMBERSHIP,
        new RelationAsking.Path(partner, id),
        body);
  }

  @Operation(summary = "End a membership; the id of one by the partner's own signup is `signup`")
  @ApiResponse(responseCode = "200", description = "It has ended: the partner says nothing more")
  @ApiResponse(responseCode = "404", description = "No such membership of this partner")
  @ApiResponse(responseCode = "409", description = "It has not begun")
  @Post("/end")
  RelationView end(
      String partner,
      String member,
      String id,
      @Nullable @Body WhyRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.end(
        Asking.ofOwnRight(member, caller, request),
        RelationKind.MEMBERSHIP,
        new RelationAsking.Path(partner, id),
        body);
  }
}
