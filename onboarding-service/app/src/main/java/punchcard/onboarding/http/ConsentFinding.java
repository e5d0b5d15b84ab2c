package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Function;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.FindConsents;
import punchcard.onboarding.consent.FindConsents.Answer;
import punchcard.onboarding.consent.FindConsents.Answer.Found;
import punchcard.runtime.Owners.Owner;
import punchcard.runtime.Peers;

/// Finds a member's consents, wherever the member is owned.
@Singleton
final class ConsentFinding {
  private final FindConsents consents;
  private final Peers peers;

  ConsentFinding(FindConsents consents, Peers peers) {
    this.consents = consents;
    this.peers = peers;
  }

  /// What is told of what is found here, or what the owner tells.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if the owner is just changing
  HttpResponse<?> find(MemberId member, HttpRequest<?> request, Function<Found, Object> told) {
    return switch (consents.of(member)) {
      case Found found -> HttpResponse.ok(told.apply(found));
      case Answer.NotNow() -> throw ConsentProblems.later();
      case Answer.AskAt(String host, int port) ->
          peers.ask(new Owner.Elsewhere(host, port), request).orElseThrow(ConsentProblems::later);
    };
  }
}
