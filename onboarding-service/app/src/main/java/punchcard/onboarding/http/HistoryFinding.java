package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.function.Function;
import punchcard.kernel.MemberId;
import punchcard.onboarding.member.FindHistory;
import punchcard.onboarding.member.FindHistory.Answer;
import punchcard.onboarding.member.FindHistory.Answer.Found;
import punchcard.runtime.Owners.Owner;
import punchcard.runtime.Peers;

/// Finds what the log says of a member, wherever the member is owned.
@Singleton
final class HistoryFinding {
  private final FindHistory histories;
  private final Logins logins;
  private final Peers peers;

  HistoryFinding(FindHistory histories, Logins logins, Peers peers) {
    this.histories = histories;
    this.logins = logins;
    this.peers = peers;
  }

  /// What is told of what is found here, or what the owner tells.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if the owner is just changing, or the caller's
  ///     subject was the member's and is not any more
  HttpResponse<?> find(MemberId member, HttpRequest<?> request, Function<Found, Object> told) {
    return switch (histories.of(member)) {
      case Found found -> {
        check(member, request, found);
        yield HttpResponse.ok(told.apply(found));
      }
      case Answer.NotNow() -> throw MemberProblems.later();
      case Answer.AskAt(String host, int port) ->
          peers.ask(new Owner.Elsewhere(host, port), request).orElseThrow(MemberProblems::later);
    };
  }

  private void check(MemberId member, HttpRequest<?> request, Found found) {
    request
        .getUserPrincipal(Authentication.class)
        .filter(caller -> logins.isOver(caller, member, found.history()))
        .ifPresent(
            _ -> {
              throw Problems.notFound();
            });
  }
}
