package punchcard.onboarding.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.AskConsent;
import punchcard.onboarding.consent.AskConsent.Answer;
import punchcard.onboarding.consent.AskConsent.Changed;
import punchcard.onboarding.consent.AskConsent.No;
import punchcard.onboarding.consent.ConsentCommand.Demand;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.Receipts;

/// Asks, as a member, for a change of a consent, and waits for what the log says.
@Singleton
final class ConsentAsking {
  private static final String KEY = "Idempotency-Key";
  private static final String BEARER = "Bearer ";

  private final AskConsent consents;
  private final Receipts receipts;

  ConsentAsking(AskConsent consents, Receipts receipts) {
    this.consents = consents;
    this.receipts = receipts;
  }

  /// What has become of the consent.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if the member is not the caller, it is refused,
  ///     or nothing is known
  ConsentView ask(String member, Demand demand, Authentication caller, HttpRequest<?> request) {
    MemberId self = Callers.actingAs(member, caller);
    Evidence evidence = Evidence.ofToken(self, tokenOf(request));
    return switch (told(self, keyOf(request), evidence, demand)) {
      case No(var refused) -> throw ConsentProblems.refused(refused);
      case Changed changed ->
          ConsentView.of(
              changed.standing(),
              changed.standing().state(),
              changed.position(),
              receipts.of(changed));
    };
  }

  /// The calling thread is a virtual one, and may wait.
  private Answer told(MemberId member, String key, Evidence evidence, Demand demand) {
    try {
      CompletionStage<Answer> answer = consents.ask(member, key, evidence, demand);
      return answer.toCompletableFuture().join();
    } catch (AskConsent.NotReady e) {
      throw ConsentProblems.later();
    } catch (CompletionException e) {
      throw ConsentProblems.unanswered();
    }
  }

  /// A request without a name is told by its content alone.
  private static String keyOf(HttpRequest<?> request) {
    String key = request.getHeaders().get(KEY);
    if (key == null) return UUID.randomUUID().toString();
    if (!EventId.isValid(key))
      throw ConsentProblems.badInput(KEY + " is 1 to 200 characters, none of them a control one");
    return key;
  }

  /// The token by which the caller was let in.
  private static String tokenOf(HttpRequest<?> request) {
    String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.startsWith(BEARER)) throw Problems.notFound();
    return header.substring(BEARER.length());
  }
}
