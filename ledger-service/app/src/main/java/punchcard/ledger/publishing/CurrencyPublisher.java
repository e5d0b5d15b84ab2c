package punchcard.ledger.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.Currency;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.Markers;
import punchcard.runtime.versions.Publication;
import punchcard.runtime.versions.VersionPublisher;

/// Adds versions to the log of currencies, and with each its marker to every partition of
/// `postings`: whatever is posted after the answer is decided by the version that was published.
public final class CurrencyPublisher {
  private static final String TRANSACTIONAL_ID = "ledger-currencies";

  private final VersionPublisher<Currency, PublishedPolicy> publisher;

  /// @param log the log that this publisher reads before it writes
  public CurrencyPublisher(CurrencyLog log, SchemaRegistry registry) {
    this.publisher =
        new VersionPublisher<>(
            log.versions(),
            TRANSACTIONAL_ID,
            List.of(
                new Markers<>(
                    Topics.POSTINGS,
                    registry,
                    version -> Optional.of(new CurrencyRecords().marker(version)))));
  }

  /// Adds the policy as the currency's next version, unless the newest version says the same.
  /// Returns when it is in the log, and in force.
  ///
  /// @param policy what is published, as the version of a number
  /// @param by the subject of the operator's token
  /// @throws ScaleIsFixed if the currency has another scale
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public Publication publish(
      Currency currency, IntFunction<CurrencyPolicy> policy, String by, Instant now) {
    return publisher.publish(
        currency,
        (number, newest) ->
            newest
                .map(before -> after(before.policy(), policy, number))
                .orElseGet(() -> Optional.of(policy.apply(number)))
                .map(next -> new PublishedPolicy(next, now, by)));
  }

  private static Optional<CurrencyPolicy> after(
      CurrencyPolicy newest, IntFunction<CurrencyPolicy> policy, int number) {
    CurrencyPolicy next = policy.apply(number);
    if (next.scale() != newest.scale()) throw new ScaleIsFixed(newest);
    return policy.apply(newest.version()).equals(newest) ? Optional.empty() : Optional.of(next);
  }
}
