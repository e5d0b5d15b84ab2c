package punchcard.runtime.versions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.avro.AgreementVersion;
import punchcard.events.SchemaRegistry;
import punchcard.testkit.RealKafka;

/// One instance of a service that publishes tales.
final class Teller implements AutoCloseable {
  private final VersionLog<AgreementVersion, String, Tale> log;
  private final VersionPublisher<String, Tale> publisher;

  Teller(Tale.Records records, SchemaRegistry registry, List<Markers<?, Tale>> markers) {
    this.log = new VersionLog<>(RealKafka.shared().bootstrap(), registry, records);
    this.publisher = new VersionPublisher<>(log, "tellers-of-" + records.topic().name(), markers);
  }

  Publication tell(String title, String words) {
    return publish(
        title,
        (number, newest) ->
            newest.map(Tale::words).equals(Optional.of(words))
                ? Optional.empty()
                : Optional.of(new Tale(title, number, words)));
  }

  Publication publish(String title, NextVersion<Tale> next) {
    return publisher.publish(title, next);
  }

  /// Tells the first tale of each of these titles that has none yet, all at once.
  List<Tale> tellNew(String... titles) {
    return publisher.publishAll(
        published ->
            Stream.of(titles)
                .filter(title -> published.of(title).isEmpty())
                .map(title -> new Tale(title, 1, "began"))
                .toList());
  }

  List<Tale> told(String title) {
    return List.copyOf(log.read().of(title).values());
  }

  @Override
  public void close() {
    log.close();
  }
}
