package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import punchcard.avro.MemberAsked;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberMerging;
import punchcard.avro.MemberSeparating;
import punchcard.avro.MembershipApprovalWished;
import punchcard.avro.MembershipBegan;
import punchcard.avro.MembershipEnding;
import punchcard.avro.MembershipToBegin;
import punchcard.avro.MergingWished;
import punchcard.kernel.LogPosition;
import punchcard.onboarding.member.Fact;
import punchcard.onboarding.merge.MergeFact;
import punchcard.onboarding.relation.RelationFact;
import punchcard.onboarding.relation.RelationKind;
import punchcard.runtime.PromptCommit;

/// Asks those tasks first that own partners' references to a member, where a membership is to begin
/// or to end, or the member to be merged: see [BindMembers] and [HeedMerges].
final class AskTasks {
  private static final String OF_MEMBER = "member:";

  private final ProcessorContext<Object, Object> context;

  AskTasks(ProcessorContext<Object, Object> context) {
    this.context = context;
  }

  /// Whether others have to be asked; then they are.
  ///
  /// @param source where the command lies that is to be so
  boolean ask(Fact fact, MemberAsked asked, LogPosition source, Instant at) {
    return switch (fact) {
      case Fact.OfRelation(RelationFact what) -> ask(what, asked, source, at);
      case Fact.OfMerge(MergeFact.MergedInto _) -> {
        merge((MergingWished) asked.getWish(), asked.getMemberId(), source, at);
        yield true;
      }
      case Fact.OfMerge _,
          Fact.OfConsent _,
          Fact.OfProfile _,
          Fact.OfGoal _,
          Fact.OfIdentity _,
          Fact.OfPerson _,
          Fact.OfRights _,
          Fact.OfGuardian _ ->
          false;
    };
  }

  private boolean ask(RelationFact what, MemberAsked asked, LogPosition source, Instant at) {
    return switch (what) {
      case RelationFact.Began began when began.name().kind() == RelationKind.MEMBERSHIP -> {
        begin(began, asked, source, at);
        yield true;
      }
      case RelationFact.Ended ended when ended.name().kind() == RelationKind.MEMBERSHIP -> {
        end(ended, asked, source, at);
        yield true;
      }
      case RelationFact.Proposed _,
          RelationFact.Began _,
          RelationFact.Declined _,
          RelationFact.Withdrawn _,
          RelationFact.Ended _,
          RelationFact.SignedUp _,
          RelationFact.Inherited _,
          RelationFact.Disinherited _ ->
          false;
    };
  }

  private void begin(RelationFact.Began began, MemberAsked asked, LogPosition source, Instant at) {
    String reference = approval(asked).orElseGet(() -> OF_MEMBER + asked.getMemberId());
    MembershipToBegin what =
        new MembershipToBegin(
            asked.getMemberId(),
            asked.getRequestId(),
            reference,
            (MembershipBegan) RelationBodies.of(began));
    send(
        AdmissionTopology.TO_OWNER,
        reference,
        command(began.name().partner().value(), source, at, what));
  }

  /// By what the partner wants to call the member, if it has said so.
  private static Optional<String> approval(MemberAsked asked) {
    return asked.getWish() instanceof MembershipApprovalWished wish
        ? Optional.of(wish.getMemberRef())
        : Optional.empty();
  }

  private void end(RelationFact.Ended ended, MemberAsked asked, LogPosition source, Instant at) {
    MembershipEnding what = new MembershipEnding(asked.getMemberId());
    send(
        AdmissionTopology.TO_EVERY_TASK,
        asked.getMemberId(),
        command(ended.name().partner().value(), source, at, what));
  }

  private void merge(MergingWished wish, String member, LogPosition source, Instant at) {
    MemberMerging what = new MemberMerging(member, wish.getIntoMemberId(), wish.getCommand());
    toEvery(member, source, at, what);
  }

  /// Every task is to heed that the member is itself again.
  void separate(String member, LogPosition source, Instant at) {
    toEvery(member, source, at, new MemberSeparating(member));
  }

  private void toEvery(String member, LogPosition source, Instant at, Object what) {
    send(
        AdmissionTopology.TO_EVERY_TASK,
        member,
        Commands.ofMember(Commands.position(source), at, what));
  }

  private static MemberCommand command(
      String partner, LogPosition source, Instant at, Object what) {
    return Commands.ofMembership(partner, Commands.position(source), at, what);
  }

  private void send(String sink, String key, MemberCommand command) {
    context.forward(new Record<>(key, command, context.currentStreamTimeMs()), sink);
    PromptCommit.isWaitedFor();
  }
}
