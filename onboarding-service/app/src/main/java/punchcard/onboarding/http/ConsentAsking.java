package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.Changed;
import punchcard.onboarding.consent.ConsentCommand;
import punchcard.onboarding.consent.Receipts;
import punchcard.onboarding.consent.Standing;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.Demand;

/// Asks, as a member, for a change of a consent, and answers with the receipt of what it became.
@Singleton
final class ConsentAsking {
  private final MemberAsking asking;
  private final Receipts receipts;

  ConsentAsking(MemberAsking asking, Receipts receipts) {
    this.asking = asking;
    this.receipts = receipts;
  }

  /// What has become of the consent.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if the caller may not, it is refused, or nothing
  ///     is known
  ConsentView ask(
      String member, ConsentCommand.Demand demand, Authentication caller, HttpRequest<?> request) {
    Asking by = Asking.ofOwnRight(member, caller, request);
    return told(new MemberId(member), asking.ask(by, new Demand.OfConsent(demand)));
  }

  /// What is told of it.
  ConsentView told(MemberId member, Now now) {
    return switch (now) {
      case Now(Became.Consented(Standing standing), int partition) ->
          view(member, standing, partition);
      case Now(var other, _) -> throw new IllegalStateException("no consent: " + other);
    };
  }

  private ConsentView view(MemberId member, Standing standing, int partition) {
    LogPosition position = PositionView.inLog(partition, standing.since().offset());
    String receipt = receipts.of(new Changed(member, standing, position));
    return ConsentView.of(standing, standing.state(), position, receipt);
  }
}
