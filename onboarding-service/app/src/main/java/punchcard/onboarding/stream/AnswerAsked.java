package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import punchcard.avro.ErasureWithWished;
import punchcard.avro.MemberAsked;
import punchcard.avro.MemberCommand;
import punchcard.avro.MergeAnswered;
import punchcard.onboarding.member.AskMember.Answer;
import punchcard.onboarding.member.AskMember.No;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.MemberHistory;
import punchcard.onboarding.merge.MergeAnswer;
import punchcard.onboarding.merge.MergeRefusal;
import punchcard.runtime.PromptCommit;

/// Answers who has asked something of a member: a caller, or the task of another member.
final class AnswerAsked {
  private final ProcessorContext<Object, Object> context;
  private final MemberStores stores;
  private final Consumer<AddressedReply> prompt;

  /// @param prompt tells a caller what the log has, at once
  AnswerAsked(
      ProcessorContext<Object, Object> context,
      MemberStores stores,
      Consumer<AddressedReply> prompt) {
    this.context = context;
    this.stores = stores;
    this.prompt = prompt;
  }

  /// What has become of it. For an erasure that follows another one nobody waits.
  void tell(LoggedRecord<MemberCommand> command, Answer answer) {
    MemberAsked asked = (MemberAsked) command.value().getBody();
    if (!MergeCommands.isOfOther(asked)) reply(asked, answer);
    else if (!(asked.getWish() instanceof ErasureWithWished))
      tellOther(asked, answer, command.at());
  }

  /// The task of another member, that the member cannot be merged.
  void refuse(LoggedRecord<MemberCommand> command, MergeRefusal why) {
    MemberAsked asked = (MemberAsked) command.value().getBody();
    send(MergeCommands.answered(asked.getWish(), new MergeAnswer.Not(why)), command.at());
  }

  private void tellOther(MemberAsked asked, Answer answer, Instant at) {
    MergeAnswer told =
        switch (answer) {
          case Now _ -> done(stores.history(asked.getMemberId()));
          case No(var why) -> new MergeAnswer.Not(MergeCommands.why(why));
        };
    send(MergeCommands.answered(asked.getWish(), told), at);
  }

  /// What of it matters to the other one.
  private static MergeAnswer done(MemberHistory history) {
    return new MergeAnswer.Done(
        history.relations().now().partners(),
        history.rights().now().reservations().with(history.consents().now().age()),
        history.subjects());
  }

  private void send(MergeAnswered answer, Instant at) {
    send(
        answer.getMemberId(),
        new MemberCommand("", null, at, null, null, answer, false),
        AdmissionTopology.TO_OWNER);
  }

  /// What is so the log has said. That something is refused holds only if this task still decides:
  /// that it is told with the transaction.
  private void reply(MemberAsked asked, Answer answer) {
    String id = asked.getCorrelationId();
    AddressedReply reply =
        new AddressedReply(
            asked.getReplyPartition(), MemberReplies.record(id, asked.getMemberId(), answer));
    switch (answer) {
      case Now _ -> prompt.accept(reply);
      case No _ -> send(id, reply, AdmissionTopology.TO_REPLIES);
    }
  }

  /// Somebody waits: what is sent can be read only when the transaction is committed.
  private void send(String key, Object value, String sink) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
    PromptCommit.isWaitedFor();
  }
}
