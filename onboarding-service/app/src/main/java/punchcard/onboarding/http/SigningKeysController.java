package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.evidence.Ed25519Key;
import punchcard.onboarding.evidence.EvidenceDemand.AddKey;
import punchcard.onboarding.evidence.EvidenceDemand.RemoveKey;
import punchcard.onboarding.evidence.KeyId;
import punchcard.onboarding.member.FindHistory.Answer.Found;

/// Public keys under which a member signs consents. A name is used once.
@Controller("/members/{member}/signing-keys")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SigningKeysController {
  private final EvidenceAsking asking;
  private final HistoryFinding finding;

  SigningKeysController(EvidenceAsking asking, HistoryFinding finding) {
    this.asking = asking;
    this.finding = finding;
  }

  @Operation(summary = "All signing keys that a member ever had")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SigningKeysView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get
  HttpResponse<?> all(String member, Authentication caller, HttpRequest<?> request) {
    MemberId self = Permission.of(Action.READ_SIGNING_KEYS, member, caller);
    return finding.find(self, request, SigningKeysController::view);
  }

  private static SigningKeysView view(Found found) {
    return new SigningKeysView(
        found.history().consents().now().proofs().keys().stream()
            .map(it -> SigningKeyView.of(it, found.partition()))
            .toList());
  }

  @Operation(summary = "Sign consents under this key from here on: an Ed25519 key as a JWK")
  @ApiResponse(responseCode = "200", description = "It is the member's")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @ApiResponse(responseCode = "409", description = "The name is taken, or there are too many")
  @ApiResponse(responseCode = "422", description = "It is no such key")
  @Put("/{key}")
  SigningKeyView add(
      String member,
      String key,
      @Body SigningKeyRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    Asking by = Asking.ofOwnRight(member, caller, request);
    var _ = by.conceivably(Wanted.of(Action.ADD_SIGNING_KEY, Permission.memberOf(member)));
    if (!KeyId.isValid(key)) throw bad("letters, digits and . _ : - , at most 100");
    Ed25519Key given = body.key().orElseThrow(() -> bad("a JWK of kty OKP and crv Ed25519"));
    return asking.key(by, new AddKey(new KeyId(key), given));
  }

  @Operation(summary = "Sign nothing more under it")
  @ApiResponse(responseCode = "200", description = "What is signed under it proves nothing")
  @ApiResponse(responseCode = "404", description = "No such key, or not the caller's")
  @Delete("/{key}")
  SigningKeyView remove(String member, String key, Authentication caller, HttpRequest<?> request) {
    if (!KeyId.isValid(key)) throw Problems.notFound();
    return asking.key(Asking.ofOwnRight(member, caller, request), new RemoveKey(new KeyId(key)));
  }

  private static RuntimeException bad(String what) {
    return ConsentProblems.refused(new Refused(Refusal.BAD_KEY, what));
  }
}
