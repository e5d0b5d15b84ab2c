package punchcard.onboarding.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.member.AskMember;
import punchcard.onboarding.member.AskMember.Answer;
import punchcard.onboarding.member.AskMember.No;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Demand;

/// Asks for a change of a member's record, and waits for what the log says.
@Singleton
final class MemberAsking {
  private static final String KEY = "Idempotency-Key";
  private static final String BEARER = "Bearer ";

  private final AskMember members;

  MemberAsking(AskMember members) {
    this.members = members;
  }

  /// What has become of it.
  ///
  /// @param member who is the caller
  /// @throws org.zalando.problem.ThrowableProblem if it is refused, or nothing is known
  Now ask(MemberId member, Demand demand, HttpRequest<?> request) {
    Evidence evidence = Evidence.ofToken(member, tokenOf(request));
    return switch (told(member, keyOf(request), evidence, demand)) {
      case No(var why) -> throw MemberProblems.refused(why);
      case Now now -> now;
    };
  }

  /// The calling thread is a virtual one, and may wait.
  private Answer told(MemberId member, String key, Evidence evidence, Demand demand) {
    try {
      return members.ask(member, key, evidence, demand).toCompletableFuture().join();
    } catch (AskMember.NotReady e) {
      throw MemberProblems.later();
    } catch (CompletionException e) {
      throw MemberProblems.unanswered();
    }
  }

  /// A request without a name is told by its content alone.
  private static String keyOf(HttpRequest<?> request) {
    String key = request.getHeaders().get(KEY);
    if (key == null) return UUID.randomUUID().toString();
    if (!EventId.isValid(key))
      throw MemberProblems.badInput(KEY + " is 1 to 200 characters, none of them a control one");
    return key;
  }

  /// The token by which the caller was let in.
  private static String tokenOf(HttpRequest<?> request) {
    String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.startsWith(BEARER)) throw Problems.notFound();
    return header.substring(BEARER.length());
  }
}
