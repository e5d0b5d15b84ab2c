package punchcard.onboarding.http;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.kernel.AttributeName;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.guardian.GuardianDemand;
import punchcard.onboarding.guardian.GuardianRefusal;
import punchcard.onboarding.guardian.GuardianRefused;
import punchcard.onboarding.identity.VerifySubject;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.merge.VerifyMember;

/// Asks that a member has a guardian, or has it no more. The guardian's token is verified here, and
/// never in the log.
@Singleton
final class GuardianAsking {
  private static final Logger log = LoggerFactory.getLogger(GuardianAsking.class);
  private static final int LONGEST_PROOF = 16_384;

  private final MemberAsking asking;
  private final VerifyMember tokens;
  private final InstantSource clock;

  GuardianAsking(MemberAsking asking, VerifyMember tokens, InstantSource clock) {
    this.asking = asking;
    this.tokens = tokens;
    this.clock = clock;
  }

  /// How it stands with the guardian after it.
  GuardianView name(Asking by, String guardian, GuardianRequest wish) {
    MemberId other = conceivably(by, Action.NAME_GUARDIAN, guardian);
    String reason = reason(wish.reason());
    boolean isShown = shown(wish.proof()).equals(Optional.of(other));
    return ask(by, new GuardianDemand.Name(other, reason, isShown));
  }

  /// How it stands with the guardian after it.
  GuardianView end(Asking by, String guardian, @Nullable String why) {
    MemberId other = conceivably(by, Action.END_GUARDIANSHIP, guardian);
    return ask(by, new GuardianDemand.End(other, reason(why)));
  }

  private static MemberId conceivably(Asking by, Action action, String guardian) {
    var _ = by.conceivably(Wanted.of(action, Permission.memberOf(by.member())));
    return Permission.memberOf(guardian);
  }

  private static String reason(@Nullable String sent) {
    String reason = ShortText.of(sent);
    if (!reason.isEmpty() && !AttributeName.isText(reason))
      throw GuardianProblems.refused(
          new GuardianRefused(GuardianRefusal.BAD_REASON, "no control characters"));
    return reason;
  }

  private GuardianView ask(Asking by, GuardianDemand demand) {
    return switch (asking.ask(by, new Demand.OfGuardian(demand))) {
      case Now(Became.Guarded(var standing), int partition) -> GuardianView.of(standing, partition);
      case Now(var other, _) -> throw new IllegalStateException("no guardian: " + other);
    };
  }

  /// The member whose token it is.
  private Optional<MemberId> shown(@Nullable String proof) {
    if (proof == null || proof.length() > LONGEST_PROOF) return Optional.empty();
    try {
      return tokens.verify(proof, clock.instant());
    } catch (VerifySubject.NotNow e) {
      log.warn("No member can be verified just now", e);
      throw MemberProblems.later();
    }
  }
}
