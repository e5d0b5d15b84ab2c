package punchcard.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/// The clients of an application, whose transactions bear the stable names of its stream threads.
/// Kafka Streams makes up other names at each start unless a store on disk remembers them; the
/// transaction that a killed instance left open would then hold up its readers, and its own
/// successor, until it times out. Under the same name the successor ends it when it starts.
final class NamedTransactions implements KafkaClientSupplier {
  private static final Pattern PRODUCER = Pattern.compile("-StreamThread-(\\d+)-producer$");

  private final StaticMembers members;

  NamedTransactions(StaticMembers members) {
    this.members = members;
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new KafkaProducer<>(named(config), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Map<String, Object> named(Map<String, Object> config) {
    String client = (String) Objects.requireNonNull(config.get(ProducerConfig.CLIENT_ID_CONFIG));
    Matcher producer = PRODUCER.matcher(client);
    if (!producer.find()) throw new IllegalArgumentException("no stream thread's: " + client);
    Map<String, Object> named = new HashMap<>(config);
    named.put(
        ProducerConfig.TRANSACTIONAL_ID_CONFIG, members.name(Integer.parseInt(producer.group(1))));
    return named;
  }

  @Override
  public Admin getAdmin(Map<String, Object> config) {
    return Admin.create(config);
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return consumer(config);
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
    return consumer(config);
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
    return consumer(config);
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
