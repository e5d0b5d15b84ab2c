package punchcard.onboarding.index;

import static org.apache.kafka.clients.consumer.ConsumerConfig.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.person.TransitSeal;
import punchcard.runtime.Backlog;
import punchcard.runtime.Endless;

/// Makes the slow lane, with the settings of its clients in one place.
///
/// @param kafka bootstrap servers
/// @param instance number of this instance, stable over restarts
/// @param admission which goes first
public record SlowLaneParts(
    String kafka,
    int instance,
    SchemaRegistry registry,
    DataSource database,
    Pseudonyms pseudonyms,
    TransitSeal seal,
    Backlog admission) {
  private static final String INDEX = "onboarding-index";
  private static final String LOOK_UPS = "onboarding-look-ups";

  /// Both workers, not started.
  public SlowLane slowLane() {
    AdmittedEvents index = new AdmittedEvents(database);
    return new SlowLane(
        new Endless(INDEX, () -> new IndexLog(logReader(), index, pseudonyms, admission)),
        new Endless(LOOK_UPS, () -> answers(index)));
  }

  private AnswerLookUps answers(AdmittedEvents index) {
    AvroCodec<MemberCommand> commands = new AvroCodec<>(Topics.MEMBER_COMMANDS, registry);
    Consumer<String, MemberCommand> consumer =
        new KafkaConsumer<>(settings(LOOK_UPS), new StringDeserializer(), commands);
    return new AnswerLookUps(
        consumer,
        writer(commands),
        () -> ends(consumer),
        index,
        new AvroCodec<>(Topics.partnerEvents(new PartnerId("any")), registry),
        pseudonyms,
        seal);
  }

  /// It gathers: a thousand keys take the database a third more time in ten steps than in one.
  private Consumer<String, MemberEvent> logReader() {
    Map<String, Object> settings = settings(INDEX);
    settings.put(MAX_POLL_RECORDS_CONFIG, 10_000);
    settings.put(FETCH_MIN_BYTES_CONFIG, 1_048_576);
    settings.put(FETCH_MAX_WAIT_MS_CONFIG, 500);
    return new KafkaConsumer<>(
        settings, new StringDeserializer(), new AvroCodec<>(Topics.MEMBER_EVENTS, registry));
  }

  private static Map<Integer, Long> ends(Consumer<?, ?> consumer) {
    String log = Topics.MEMBER_EVENTS.name();
    List<TopicPartition> partitions =
        consumer.partitionsFor(log).stream()
            .map(partition -> new TopicPartition(log, partition.partition()))
            .toList();
    return consumer.endOffsets(partitions).entrySet().stream()
        .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
  }

  /// Reads what is committed, from the start where nothing is known, and commits nothing by itself.
  /// Its stable name and short session bring its partitions back within seconds after a crash.
  private Map<String, Object> settings(String group) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(BOOTSTRAP_SERVERS_CONFIG, kafka);
    settings.put(GROUP_ID_CONFIG, group);
    settings.put(GROUP_INSTANCE_ID_CONFIG, group + "-" + instance);
    settings.put(SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    settings.put(ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(MAX_POLL_RECORDS_CONFIG, 2_000);
    settings.put(FETCH_MIN_BYTES_CONFIG, 65_536);
    settings.put(FETCH_MAX_WAIT_MS_CONFIG, 100);
    return settings;
  }

  private Producer<String, MemberCommand> writer(AvroCodec<MemberCommand> values) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, LOOK_UPS + "-" + instance);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 5_000);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2_097_152);
    return new KafkaProducer<>(settings, new StringSerializer(), values);
  }
}
