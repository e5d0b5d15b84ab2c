package punchcard.onboarding.http;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.member.AskMember;
import punchcard.onboarding.member.AskMember.Answer;
import punchcard.onboarding.member.AskMember.No;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Demand;

/// Asks for a change of a member's record, and waits for what the log says.
@Singleton
final class MemberAsking {
  private final AskMember members;
  private final Logins logins;

  MemberAsking(AskMember members, Logins logins) {
    this.members = members;
    this.logins = logins;
  }

  /// What has become of it.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if the caller may not, it is refused, or
  ///     nothing is known
  Now ask(Asking by, Demand demand) {
    MemberId member = Permission.memberOf(by.member());
    Wanted wanted = demand.wanted(member, by.by());
    return switch (told(by.conceivably(wanted), by, demand)) {
      case No(var why) -> throw MemberProblems.refused(why);
      case Now now -> now;
    };
  }

  /// The calling thread is a virtual one, and may wait.
  private Answer told(MemberId member, Asking by, Demand demand) {
    try {
      return members
          .ask(member, by.name(), by.speaker(logins), demand)
          .toCompletableFuture()
          .join();
    } catch (AskMember.NotReady e) {
      throw MemberProblems.later();
    } catch (CompletionException e) {
      throw MemberProblems.unanswered();
    }
  }
}
