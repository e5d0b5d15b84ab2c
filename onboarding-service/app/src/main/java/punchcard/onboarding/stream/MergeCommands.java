package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.Deputy;
import punchcard.avro.ErasureWithWished;
import punchcard.avro.MemberAsked;
import punchcard.avro.MemberCommand;
import punchcard.avro.MergeAnswered;
import punchcard.avro.MergeUndoingWished;
import punchcard.avro.MergeWished;
import punchcard.avro.MergingWished;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.Reservations;
import punchcard.onboarding.member.Objection;
import punchcard.onboarding.merge.MergeAnswer;
import punchcard.onboarding.merge.MergeDemand;
import punchcard.onboarding.merge.MergeQuestion;
import punchcard.onboarding.merge.MergeRefusal;
import punchcard.onboarding.merge.MergeRefused;

/// Translates what the tasks of two members say to each other who are to be merged. A question is a
/// command of the other member, in the name of who has asked.
final class MergeCommands {
  private static final String NOBODY = "";

  private MergeCommands() {}

  /// @param command the offset of the command that waits
  static MemberCommand asked(MergeQuestion question, MemberAsked asked, long command, Instant at) {
    MergeDemand demand =
        switch (question.kind()) {
          case JOIN ->
              new MergeDemand.Join(
                  question.id(), member(asked.getMemberId()), question.reason(), command);
          case LEAVE ->
              new MergeDemand.Leave(
                  question.id(), member(asked.getMemberId()), question.reason(), command);
        };
    String request = "merges/" + asked.getMemberId() + "/" + question.id();
    return ofOther(
        question.to().value(),
        request,
        asked.getEvidence(),
        asked.getDeputy(),
        MergeDemands.wish(demand),
        at);
  }

  /// That a member who is merged into an erased one is erased with it.
  ///
  /// @param by whose order the other one's is
  static MemberCommand erased(String member, String into, ConsentEvidence by, Instant at) {
    return ofOther(member, "erasure/" + into, by, null, new ErasureWithWished(into), at);
  }

  private static MemberCommand ofOther(
      String member,
      String request,
      ConsentEvidence by,
      @Nullable Deputy deputy,
      Object wish,
      Instant at) {
    MemberAsked question = new MemberAsked(member, request, by, -1, NOBODY, wish, deputy);
    return new MemberCommand(NOBODY, null, at, null, null, question, false);
  }

  private static MemberId member(String id) {
    return new MemberId(id);
  }

  /// Whether the command is to merge its member into another, or another into it: of those a
  /// member takes one at a time, and does not wait for others that wait for it.
  static boolean isOfMerging(MemberCommand command) {
    Object wish = ((MemberAsked) command.getBody()).getWish();
    return wish instanceof MergeWished || wish instanceof MergingWished;
  }

  static boolean isJoining(MemberCommand command) {
    return ((MemberAsked) command.getBody()).getWish() instanceof MergingWished;
  }

  /// Whether another member's task has asked for it, and nobody waits for a reply.
  static boolean isOfOther(MemberAsked asked) {
    return asked.getReplyPartition() < 0;
  }

  static MergeAnswered answered(Object wish, MergeAnswer answer) {
    return switch (wish) {
      case MergingWished it -> answered(it.getIntoMemberId(), it.getCommand(), answer);
      case MergeUndoingWished it -> answered(it.getIntoMemberId(), it.getCommand(), answer);
      default -> throw new IllegalStateException("nobody waits for " + wish);
    };
  }

  private static MergeAnswered answered(String member, long command, MergeAnswer answer) {
    return switch (answer) {
      case MergeAnswer.Done(var partners, var reservations, var subjects) ->
          new MergeAnswered(
              member,
              command,
              MergeRecords.names(partners),
              null,
              reservations.codes(),
              PersonRecords.day(reservations.age()),
              MergeRecords.keys(subjects));
      case MergeAnswer.Not(MergeRefusal why) ->
          new MergeAnswered(member, command, List.of(), why.name(), List.of(), null, List.of());
    };
  }

  static MergeRefusal why(Objection objection) {
    if (objection instanceof Objection.ToMerge(MergeRefused refused)) return refused.refusal();
    throw new IllegalStateException("no objection to a merge: " + objection);
  }

  static MergeAnswer answer(MergeAnswered it) {
    String reason = it.getReason();
    return reason == null
        ? new MergeAnswer.Done(
            MergeRecords.partners(it.getPartners()),
            Reservations.of(it.getReservations(), PersonRecords.age(it.getComesOfAgeOn())),
            MergeRecords.subjects(it.getSubjects()))
        : new MergeAnswer.Not(MergeRefusal.valueOf(reason));
  }
}
