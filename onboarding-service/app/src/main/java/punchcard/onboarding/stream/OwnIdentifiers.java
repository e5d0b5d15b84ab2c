package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Identity;
import punchcard.avro.MemberCommand;
import punchcard.avro.OwnerAsked;
import punchcard.onboarding.identity.OwnerAnswer;
import punchcard.onboarding.identity.OwnerQuestion;
import punchcard.onboarding.identity.Ownership;
import punchcard.runtime.PromptCommit;
import punchcard.runtime.StreamsSettings;

/// Owns identifiers: each lies in one partition, whose one task says whose it is. The order of its
/// commands decides, whatever instances and members there are.
final class OwnIdentifiers implements Processor<byte[], MemberCommand, String, Object> {
  static final String OWNERS = "identifier-owners";

  private ProcessorContext<String, Object> context;
  private KeyValueStore<String, Ownership> owners;

  static StoreBuilder<KeyValueStore<String, Ownership>> builder(boolean inMemory) {
    return Stores.keyValueStoreBuilder(
            inMemory
                ? Stores.inMemoryKeyValueStore(OWNERS)
                : Stores.persistentKeyValueStore(OWNERS),
            Serdes.String(),
            OwnershipCodec.serde())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.context = context;
    this.owners = context.getStateStore(OWNERS);
  }

  @Override
  public void process(Record<byte[], MemberCommand> record) {
    OwnerAsked asked = (OwnerAsked) record.value().getBody();
    Instant at = Instant.ofEpochMilli(record.timestamp());
    OwnerQuestion question = OwnerCommands.question(asked);
    String key = question.key().value();
    Ownership known = Objects.requireNonNullElse(owners.get(key), Ownership.NONE);
    OwnerAnswer answer = Ownership.decide(known, question, at);
    Ownership after = Ownership.evolve(known, question, answer, at);
    if (!after.equals(known)) owners.put(key, after);
    if (!after.owner().equals(known.owner())) publish(key, after, at);
    tellMember(asked, answer, at);
  }

  /// Others read whose it is there; nothing: nobody's.
  private void publish(String key, Ownership after, Instant at) {
    @Nullable Identity identity =
        after.owner().map(it -> new Identity(it.value(), null, at)).orElse(null);
    send(key, identity, AdmissionTopology.TO_IDENTITIES);
  }

  private void tellMember(OwnerAsked asked, OwnerAnswer answer, Instant at) {
    send(
        asked.getMemberId(), OwnerCommands.answered(asked, answer, at), AdmissionTopology.TO_OWNER);
    PromptCommit.isWaitedFor();
  }

  private void send(String key, @Nullable Object value, String sink) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
  }
}
