package punchcard.miner.running;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import punchcard.events.AvroCodec;
import punchcard.kernel.LogPosition;
import punchcard.miner.Miner;
import punchcard.miner.reporting.Advance;
import punchcard.miner.reporting.Batch;
import punchcard.miner.reporting.Database;
import punchcard.miner.reporting.Offsets;
import punchcard.miner.reporting.Version;

/// One consumer's work for one version: read, fold, write rows and positions together. Any failure
/// ends it; the next one begins from the positions in the database.
final class Mining<V extends SpecificRecord> implements ConsumerRebalanceListener, AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  private final Miner<V> miner;
  private final Version version;
  private final Consumer<String, byte[]> consumer;
  private final AvroCodec<V> codec;
  private final Database database;
  private final Limit limit;
  private final Runnable whenAssigned;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private Batch batch;

  Mining(
      Miner<V> miner,
      Version version,
      Consumer<String, byte[]> consumer,
      AvroCodec<V> codec,
      Database database,
      Limit limit,
      Runnable whenAssigned) {
    this.miner = miner;
    this.version = version;
    this.consumer = consumer;
    this.codec = codec;
    this.database = database;
    this.limit = limit;
    this.whenAssigned = whenAssigned;
    this.batch = new Batch(version);
    consumer.subscribe(List.of(miner.log().name()), this);
  }

  /// How far each partition may be read now.
  @FunctionalInterface
  interface Limit {
    /// Positions by partition, none of which may be passed; null where nothing limits.
    @Nullable Map<Integer, Long> now() throws SQLException;
  }

  /// Reads what there is, at most one poll of it, and writes it.
  ///
  /// @return records that were read; 0 also if nothing more may be read now
  int readOn() throws SQLException {
    ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
    Map<Integer, Long> limits = limit.now();
    batch = new Batch(version);
    int records = 0;
    for (TopicPartition partition : positions.keySet())
      records += fold(polled.records(partition), partition, end(partition, limits));
    write();
    return records;
  }

  private void write() throws SQLException {
    batch.write(database);
    for (Advance advance : batch.advances())
      positions.put(new TopicPartition(miner.log().name(), advance.partition()), advance.to());
    batch = new Batch(version);
  }

  /// The position after this batch, also past what is no record: the end of a transaction has an
  /// offset.
  private long end(TopicPartition partition, @Nullable Map<Integer, Long> limits) {
    long read = consumer.position(partition);
    if (limits == null) return read;
    long end = Math.min(read, limits.getOrDefault(partition.partition(), 0L));
    if (end < read) consumer.seek(partition, end);
    return end;
  }

  private int fold(List<ConsumerRecord<String, byte[]>> records, TopicPartition from, long end)
      throws SQLException {
    int folded = 0;
    for (ConsumerRecord<String, byte[]> record : records) {
      if (record.offset() >= end) break;
      batch.add(miner.fold(codec.read(record.value(), record.timestamp()), position(record)));
      folded++;
      if (batch.isDue()) {
        batch.add(advance(from, record.offset() + 1));
        write();
      }
    }
    batch.add(advance(from, end));
    return folded;
  }

  private Advance advance(TopicPartition partition, long to) {
    long from = Objects.requireNonNull(positions.get(partition));
    return new Advance(partition.partition(), from, to);
  }

  private static LogPosition position(ConsumerRecord<String, byte[]> record) {
    return new LogPosition(record.topic(), record.partition(), record.offset());
  }

  /// Begins where the tables are, whatever the group remembers.
  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> added) {
    List<Integer> numbers = added.stream().map(TopicPartition::partition).toList();
    try {
      Map<Integer, Long> known =
          database.inTransaction(
              connection -> {
                new Offsets(version).begin(connection, numbers);
                return new Offsets(version).all(connection);
              });
      for (TopicPartition partition : added)
        begin(partition, known.getOrDefault(partition.partition(), 0L));
    } catch (SQLException e) {
      throw new KafkaException("positions cannot be read", e);
    }
    whenAssigned.run();
  }

  private void begin(TopicPartition partition, long position) {
    positions.put(partition, position);
    consumer.seek(partition, position);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> taken) {
    taken.forEach(positions::remove);
  }

  /// Ends a wait for records; may be called by any thread.
  void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
