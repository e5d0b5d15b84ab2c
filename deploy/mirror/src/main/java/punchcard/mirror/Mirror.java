package punchcard.mirror;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.avro.Disclosure;
import punchcard.events.AvroCodec;
import punchcard.events.ConfluentRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;

/// Keeps a partner's own database as its feed tells, and can make it anew from what the partner may
/// see now. Both come to the same: there is nothing to reconcile.
///
/// @param partner whose it is
/// @param kafka the settings with which the partner logs in
/// @param registry of schemas, in Confluent's API
/// @param onboarding root of the onboarding service
/// @param database the partner's own, as a JDBC URL
public record Mirror(
    PartnerId partner, Map<String, Object> kafka, URI registry, URI onboarding, String database) {
  private static final Duration ONE_POLL = Duration.ofMillis(200);

  /// The schema that is kept from the feed.
  public static final String KEPT = "mirror";

  /// The schema that was made anew.
  public static final String ANEW = "mirror_anew";

  /// Reads the feed up to the end that it has now.
  public void catchUp() throws SQLException {
    Topic<Disclosure> feed = Topics.partnerFeed(partner);
    AvroCodec<Disclosure> codec = new AvroCodec<>(feed, new ConfluentRegistry(registry));
    try (Connection connection = connect();
        Consumer<String, Disclosure> consumer =
            new KafkaConsumer<>(settings(), new StringDeserializer(), codec)) {
      Tables tables = tables(connection, KEPT);
      List<TopicPartition> partitions =
          consumer.partitionsFor(feed.name()).stream()
              .map(it -> new TopicPartition(feed.name(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      tables
          .offsets()
          .forEach((partition, offset) -> consumer.seek(partitions.get(partition), offset));
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))
        keep(consumer.poll(ONE_POLL), consumer, tables, connection);
    }
  }

  private static void keep(
      ConsumerRecords<String, Disclosure> records,
      Consumer<String, Disclosure> consumer,
      Tables tables,
      Connection connection)
      throws SQLException {
    for (ConsumerRecord<String, Disclosure> record : records)
      tables.apply(Reading.of(record.value()));
    for (TopicPartition partition : consumer.assignment())
      tables.readTo(partition.partition(), consumer.position(partition));
    connection.commit();
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }

  /// Makes all of it anew, beside what is kept, from the beginning of the logs.
  ///
  /// @param token of the partner
  /// @throws IOException if the answer has broken off: nothing of it is kept
  public void makeAnew(String token) throws IOException, InterruptedException, SQLException {
    HttpRequest question =
        HttpRequest.newBuilder(onboarding.resolve("/partners/" + partner + "/view"))
            .header("Authorization", "Bearer " + token)
            .build();
    try (HttpClient http = HttpClient.newHttpClient();
        Connection connection = connect()) {
      var answer = http.send(question, BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) throw new IOException("answered " + answer.statusCode());
      new Tables(connection, ANEW).drop();
      Tables tables = tables(connection, ANEW);
      readAll(answer, tables);
      connection.commit();
    }
  }

  private static void readAll(HttpResponse<java.io.InputStream> answer, Tables tables)
      throws IOException, SQLException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (Reading.isEnd(line)) return;
        tables.apply(Reading.of(line));
      }
    }
    throw new IOException("the answer has broken off");
  }

  /// How many facts are in one of the two and not in the other, or otherwise.
  public long differences() throws SQLException {
    try (Connection connection = connect()) {
      return Tables.differences(connection, KEPT, ANEW);
    }
  }

  private static Tables tables(Connection connection, String schema) throws SQLException {
    Tables tables = new Tables(connection, schema);
    tables.create();
    connection.commit();
    return tables;
  }

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(database);
    connection.setAutoCommit(false);
    return connection;
  }
}
