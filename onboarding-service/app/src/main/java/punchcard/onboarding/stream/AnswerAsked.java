package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import punchcard.avro.ErasureWithWished;
import punchcard.avro.MemberAsked;
import punchcard.avro.MemberCommand;
import punchcard.avro.MergeAnswered;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.member.AskMember.Answer;
import punchcard.onboarding.member.AskMember.No;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.merge.MergeRefusal;

/// Answers who has asked something of a member: a caller, or the task of another member.
final class AnswerAsked {
  private final ProcessorContext<Object, Object> context;
  private final MemberStores stores;

  AnswerAsked(ProcessorContext<Object, Object> context, MemberStores stores) {
    this.context = context;
    this.stores = stores;
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
    send(MergeCommands.refused(asked.getWish(), why), command.at());
  }

  private void tellOther(MemberAsked asked, Answer answer, Instant at) {
    List<PartnerId> partners = stores.history(asked.getMemberId()).relations().now().partners();
    send(
        switch (answer) {
          case Now _ -> MergeCommands.done(asked.getWish(), partners);
          case No(var why) -> MergeCommands.refused(asked.getWish(), MergeCommands.why(why));
        },
        at);
  }

  private void send(MergeAnswered answer, Instant at) {
    send(
        answer.getMemberId(),
        new MemberCommand("", null, at, null, null, answer, false),
        AdmissionTopology.TO_OWNER);
  }

  private void reply(MemberAsked asked, Answer answer) {
    String id = asked.getCorrelationId();
    send(
        id,
        new AddressedReply(
            asked.getReplyPartition(), MemberReplies.record(id, asked.getMemberId(), answer)),
        AdmissionTopology.TO_REPLIES);
  }

  /// Somebody waits: what is sent can be read only when the transaction is committed.
  private void send(String key, Object value, String sink) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
    context.commit();
  }
}
