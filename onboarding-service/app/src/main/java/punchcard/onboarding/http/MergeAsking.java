package punchcard.onboarding.http;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.identity.VerifySubject;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.merge.MergeDemand;
import punchcard.onboarding.merge.MergeId;
import punchcard.onboarding.merge.MergeScreening;
import punchcard.onboarding.merge.VerifyMember;

/// Asks for a merge of two members, or that one is undone. Tokens that prove it are verified here,
/// and never in the log.
@Singleton
final class MergeAsking {
  private static final Logger log = LoggerFactory.getLogger(MergeAsking.class);
  private static final int MOST_PROOFS = 2;
  private static final int LONGEST_PROOF = 16_384;

  private final MemberAsking asking;
  private final VerifyMember tokens;
  private final InstantSource clock;

  MergeAsking(MemberAsking asking, VerifyMember tokens, InstantSource clock) {
    this.asking = asking;
    this.tokens = tokens;
    this.clock = clock;
  }

  /// What has become of it. Another member that cannot be is told like one that does not exist.
  MergeView absorb(Asking by, String id, MergeRequest wish) {
    Sound sound = sound(by, Action.MERGE_MEMBERS, id, wish.reason());
    MemberId other = Permission.memberOf(wish.absorbs() == null ? "" : wish.absorbs());
    return ask(by, new MergeDemand.Absorb(sound.id(), other, sound.reason(), shown(wish.proofs())));
  }

  /// What has become of it.
  MergeView separate(Asking by, String id, SeparationRequest wish) {
    if (!MergeId.isValid(id)) throw Problems.notFound();
    Sound sound = sound(by, Action.UNDO_MERGE, id, wish.reason());
    return ask(by, new MergeDemand.Separate(sound.id(), sound.reason(), shown(wish.proofs())));
  }

  /// What was sent, and has the right form.
  private record Sound(MergeId id, String reason) {}

  private static Sound sound(Asking by, Action action, String id, @Nullable String sent) {
    var _ = by.conceivably(Wanted.of(action, Permission.memberOf(by.member())));
    String reason = ShortText.of(sent);
    boolean isNeeded = Callers.of(by.caller()).roles().contains(Role.OPERATOR);
    MergeScreening.screen(id, reason, isNeeded)
        .ifPresent(
            refused -> {
              throw MergeProblems.refused(refused);
            });
    return new Sound(new MergeId(id), reason);
  }

  private MergeView ask(Asking by, MergeDemand demand) {
    return switch (asking.ask(by, new Demand.OfMerge(demand))) {
      case Now(Became.Merging(var standing), int partition) -> MergeView.of(standing, partition);
      case Now(var other, _) -> throw new IllegalStateException("no merge: " + other);
    };
  }

  /// The members whose tokens these are. What proves nobody is as good as left out.
  private Set<MemberId> shown(@Nullable List<@Nullable String> proofs) {
    Set<MemberId> shown = new HashSet<>();
    if (proofs == null) return shown;
    if (proofs.size() > MOST_PROOFS) throw MemberProblems.badInput("proofs: two at most");
    for (@Nullable String proof : proofs)
      if (proof != null && proof.length() <= LONGEST_PROOF) verify(proof, shown);
    return shown;
  }

  private void verify(String proof, Set<MemberId> shown) {
    try {
      tokens.verify(proof, clock.instant()).ifPresent(shown::add);
    } catch (VerifySubject.NotNow e) {
      log.warn("No member can be verified just now", e);
      throw MemberProblems.later();
    }
  }
}
