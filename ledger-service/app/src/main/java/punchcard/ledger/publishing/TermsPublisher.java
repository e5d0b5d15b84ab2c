package punchcard.ledger.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.Markers;
import punchcard.runtime.versions.Publication;
import punchcard.runtime.versions.VersionPublisher;

/// Adds versions to the log of partners' terms, and with each its marker to every partition of
/// `postings`: whatever is posted after the answer, and after the version's own time has come, is
/// stamped with it.
public final class TermsPublisher {
  private static final String TRANSACTIONAL_ID = "ledger-partner-terms";

  /// As late as that terms may be published after the moment for which they were written: two
  /// people's clocks, and the time it takes to send them.
  private static final Duration LATENESS = Duration.ofMinutes(5);

  private final VersionPublisher<PartnerId, PublishedTerms> publisher;

  /// @param log the log that this publisher reads before it writes
  public TermsPublisher(TermsLog log, SchemaRegistry registry) {
    this.publisher =
        new VersionPublisher<>(
            log.versions(),
            TRANSACTIONAL_ID,
            List.of(
                new Markers<>(
                    Topics.POSTINGS,
                    registry,
                    version -> Optional.of(new TermsVersions().marker(version)))));
  }

  /// Adds the terms as the partner's next version, unless the newest version says the same.
  /// Returns when it is in the log, and known wherever it will be stamped.
  ///
  /// @param terms what is published, as the version of a number
  /// @param by the subject of the operator's token
  /// @throws ValidFromIsPast if they are new, and were to be valid more than five minutes ago
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public Publication publish(
      PartnerId partner, IntFunction<PartnerTerms> terms, String by, Instant now) {
    return publisher.publish(
        partner,
        (number, newest) -> {
          if (newest.map(PublishedTerms::terms).filter(old -> isSame(old, terms)).isPresent())
            return Optional.empty();
          return Optional.of(new PublishedTerms(inTime(terms.apply(number), now), now, by));
        });
  }

  private static boolean isSame(PartnerTerms newest, IntFunction<PartnerTerms> terms) {
    return terms.apply(newest.version()).equals(newest);
  }

  private static PartnerTerms inTime(PartnerTerms terms, Instant now) {
    if (terms.validFrom().isBefore(now.minus(LATENESS)))
      throw new ValidFromIsPast(terms.validFrom());
    return terms;
  }
}
