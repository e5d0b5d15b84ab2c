package punchcard.onboarding.participants;

import java.util.List;
import java.util.Optional;
import punchcard.avro.CharterVersion;
import punchcard.events.SchemaRegistry;
import punchcard.onboarding.Charters;
import punchcard.onboarding.participants.CharterRecords.Signed;
import punchcard.onboarding.participation.Charter;
import punchcard.onboarding.participation.Signature;
import punchcard.runtime.versions.Publication;
import punchcard.runtime.versions.VersionLog;
import punchcard.runtime.versions.VersionPublisher;

/// The charters, in the topic `charters`.
public final class KafkaCharters implements Charters, AutoCloseable {
  private static final String TRANSACTIONAL_ID = "onboarding-charters";

  private final VersionLog<CharterVersion, String, Signed> log;
  private final VersionPublisher<String, Signed> publisher;

  public KafkaCharters(String kafka, SchemaRegistry registry) {
    this.log = new VersionLog<>(kafka, registry, new CharterRecords());
    this.publisher = new VersionPublisher<>(log, TRANSACTIONAL_ID, List.of());
  }

  @Override
  public Charter publish(Charter charter, Signature by) {
    Publication publication =
        publisher.publish(
            CharterRecords.ID,
            (number, newest) ->
                newest.filter(old -> old.charter().saysTheSameAs(charter)).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Signed(charter.numbered(number), by)));
    return version(publication.version()).orElseThrow();
  }

  @Override
  public Charter newest() {
    return log.read().latest(CharterRecords.ID).map(Signed::charter).orElse(Charter.NONE);
  }

  @Override
  public Optional<Charter> version(int version) {
    return Optional.ofNullable(log.read().of(CharterRecords.ID).get(version)).map(Signed::charter);
  }

  @Override
  public void close() {
    log.close();
  }
}
