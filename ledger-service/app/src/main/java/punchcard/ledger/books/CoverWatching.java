package punchcard.ledger.books;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.accounting.exposure.CoverAlert;
import punchcard.accounting.exposure.CoverWatch;
import punchcard.accounting.period.LoggedEntry;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.publishing.DecisionLog;
import punchcard.ledger.publishing.TermsLog;
import punchcard.runtime.versions.VersionPublisher;

/// Follows the journal, keeps what each partner owes up to date, and raises an alert whenever more
/// or less of its cover is used than the alert before said; each once, whoever watches.
///
/// An alert says up to where the journal was counted. Who has counted less keeps silent; and who
/// writes has fenced whoever began before and then read all alerts to the end. What is owed is kept
/// in memory, and entries that may be taken back in a folder, for this process only: after a start,
/// and when something else is agreed or closed, the journal is read anew.
public final class CoverWatching implements Runnable, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CoverWatching.class);
  private static final String TRANSACTIONAL_ID = "ledger-cover-alerts";
  private static final int BATCHES_A_ROUND = 20;

  private final DecisionLog decisions;
  private final TermsLog terms;
  private final AlertLog alerts;
  private final JournalFollower journal;
  private final ZoneId zone;
  private final Path folder;
  private final InstantSource clock;
  private final VersionPublisher<PartnerId, CoverAlert> publisher;
  private @Nullable Counting counting;
  private volatile @Nullable Map<PartnerId, CoverStanding> standings;

  /// @param zone of the programme's months
  /// @param folder for entries that may yet be taken back; this instance's alone, and emptied
  public CoverWatching(
      DecisionLog decisions,
      TermsLog terms,
      AlertLog alerts,
      String kafka,
      SchemaRegistry registry,
      ZoneId zone,
      Path folder,
      InstantSource clock) {
    this.decisions = decisions;
    this.terms = terms;
    this.alerts = alerts;
    this.journal = new JournalFollower(kafka, registry);
    this.zone = zone;
    this.folder = folder;
    this.clock = clock;
    this.publisher = new VersionPublisher<>(alerts.versions(), TRANSACTIONAL_ID, List.of());
  }

  /// Counts all that has come, then tells what there is to tell. Where no partner has a cover,
  /// nothing is counted.
  @Override
  public void run() {
    if (!Books.read(decisions, terms).hasCovers()) {
      forget();
      standings = Map.of();
      return;
    }
    Books books = counted();
    if (!journal.isCaughtUp()) return;
    Instant now = clock.instant();
    CoverWatch watch = watch(books, now);
    if (!watch.due(alerts.last(), now).isEmpty()) raise(now);
    standings = standings(watch);
  }

  /// What failed halfway was read and not counted: then all is counted anew.
  private Books counted() {
    try {
      return count();
    } catch (RuntimeException e) {
      forget();
      throw e;
    }
  }

  private void forget() {
    if (counting != null) counting.close();
    counting = null;
  }

  /// Entries are read before the books: so what is stamped on them is known. Where entries never
  /// cease to come, what there is to tell is looked at in between.
  private Books count() {
    for (int batches = 1; ; batches++) {
      List<LoggedEntry> entries = journal.next();
      Books books = Books.read(decisions, terms);
      Counting current = counting;
      if (current == null || !current.isBy(books)) {
        journal.rewind();
        forget();
        counting = Counting.from(books, zone, folder);
        continue;
      }
      entries.forEach(current::add);
      if (entries.isEmpty() || (batches >= BATCHES_A_ROUND && journal.isCaughtUp())) return books;
    }
  }

  private CoverWatch watch(Books books, Instant now) {
    Counting current = Objects.requireNonNull(counting);
    return new CoverWatch(
        books.inForce(now), current::billed, books.decisions().payments(), journal.position());
  }

  /// What is decided meanwhile may change what is due: then another round raises it.
  private void raise(Instant now) {
    List<CoverAlert> raised =
        publisher.publishAll(
            published -> {
              Books books = Books.read(decisions, terms);
              Counting current = Objects.requireNonNull(counting);
              return current.isBy(books)
                  ? watch(books, now).due(AlertLog.last(published), now)
                  : List.of();
            });
    for (CoverAlert alert : raised)
      log.warn(
          "cover of {}: {}, {} per mille used, {} owed",
          alert.partner(),
          alert.change(),
          alert.use().usedPerMille(),
          alert.use().owed());
  }

  private static Map<PartnerId, CoverStanding> standings(CoverWatch watch) {
    Map<PartnerId, CoverStanding> standings = new TreeMap<>();
    for (PartnerTerms terms : watch.inForce())
      standings.put(terms.partner(), new CoverStanding(terms, watch.use(terms), watch.upTo()));
    return standings;
  }

  /// How far partners' covers are used, as far as this instance has read; empty: it has not come to
  /// the journal's end yet.
  public Optional<Map<PartnerId, CoverStanding>> standings() {
    return Optional.ofNullable(standings);
  }

  /// Only once no round is under way.
  @Override
  public void close() {
    try (journal) {
      forget();
    }
  }
}
