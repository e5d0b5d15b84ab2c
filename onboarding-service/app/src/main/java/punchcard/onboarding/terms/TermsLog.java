package punchcard.onboarding.terms;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import punchcard.avro.ConsentTermsVersion;
import punchcard.events.SchemaRegistry;
import punchcard.onboarding.consent.PublishTerms;
import punchcard.onboarding.consent.TermsText;
import punchcard.onboarding.consent.TermsVersion;
import punchcard.runtime.versions.VersionLog;
import punchcard.runtime.versions.VersionPublisher;

/// Terms in the topic `consent-terms`: each of them 1, 2, 3, without gaps and none twice.
public final class TermsLog implements PublishTerms, AutoCloseable {
  private static final String TRANSACTIONAL_ID = "onboarding-consent-terms";

  private final VersionLog<ConsentTermsVersion, String, PublishedTerms> log;
  private final VersionPublisher<String, PublishedTerms> publisher;

  public TermsLog(String kafka, SchemaRegistry registry) {
    this.log = new VersionLog<>(kafka, registry, new TermsRecords());
    this.publisher = new VersionPublisher<>(log, TRANSACTIONAL_ID, List.of());
  }

  @Override
  public Published publish(TermsText terms, String by, Instant now) {
    Optional<TermsText> before = find(terms.name());
    if (before.isPresent())
      return before.get().equals(terms) ? Published.UNCHANGED : Published.REFUSED;
    PublishedTerms version = new PublishedTerms(terms, by, now.truncatedTo(ChronoUnit.MILLIS));
    int wanted = terms.name().version();
    var _ =
        publisher.publish(
            terms.name().id(),
            (number, _) -> number == wanted ? Optional.of(version) : Optional.empty());
    boolean isThere = find(terms.name()).equals(Optional.of(terms));
    return isThere ? Published.ADDED : Published.REFUSED;
  }

  @Override
  public Optional<TermsText> find(TermsVersion name) {
    return Optional.ofNullable(log.read().of(name.id()).get(name.version()))
        .map(PublishedTerms::terms);
  }

  @Override
  public void close() {
    log.close();
  }
}
