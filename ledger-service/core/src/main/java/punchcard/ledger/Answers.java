package punchcard.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchcard.ledger.journal.Entry;

/// What one member's requests were answered in the last 35 days, oldest first.
public record Answers(List<Answered> remembered) {
  /// How long a key is kept, counted by the times of requests.
  public static final Duration KEPT = Duration.ofDays(35);

  public static final Answers NONE = new Answers(List.of());

  public Answers {
    remembered = List.copyOf(remembered);
  }

  /// A request and what was said to it.
  public record Answered(Request request, Answer answer) {
    Instant recordedAt() {
      return request.timing().recordedAt();
    }
  }

  /// What is to be said to a request whose key is known.
  Optional<Outcome> to(Request request) {
    Instant oldest = oldestKeptAt(request.timing().recordedAt());
    for (Answered before : remembered)
      if (before.request().asker().equals(request.asker()) && !before.recordedAt().isBefore(oldest))
        return Optional.of(again(before, request));
    return Optional.empty();
  }

  private static Outcome again(Answered before, Request request) {
    return isSame(before.request(), request)
        ? new Outcome.Repeated(before.answer())
        : new KeyReused(request.asker().key());
  }

  /// Whether both ask for the same, with the same notes.
  private static boolean isSame(Request before, Request again) {
    boolean same = before.demand().equals(again.demand()) || isSameHold(before, again);
    return same && before.envelope().metadata().equals(again.envelope().metadata());
  }

  /// A hold may be asked for by how long it lasts: asked again, it would end later by as much as it
  /// is asked later, and is the same.
  private static boolean isSameHold(Request before, Request again) {
    return before.demand() instanceof Demand.Reservation first
        && again.demand() instanceof Demand.Reservation second
        && first.endingAt(second.expiresAt()).equals(second)
        && lasting(before, first).equals(lasting(again, second));
  }

  private static Duration lasting(Request request, Demand.Reservation hold) {
    return Duration.between(request.timing().occurredAt(), hold.expiresAt());
  }

  /// An entry that was said to someone who asked.
  Optional<Entry> entry(long sequence) {
    for (Answered before : remembered)
      if (before.answer().said() instanceof LedgerEvent.Posted(Entry entry, _)
          && entry.transaction().sequence() == sequence) return Optional.of(entry);
    return Optional.empty();
  }

  /// With one more, and without those whose time is over.
  Answers with(Answered answered) {
    Instant oldest = oldestKeptAt(answered.recordedAt());
    List<Answered> kept = new ArrayList<>(remembered.size() + 1);
    for (Answered before : remembered) if (!before.recordedAt().isBefore(oldest)) kept.add(before);
    kept.add(answered);
    return new Answers(kept);
  }

  private static Instant oldestKeptAt(Instant now) {
    return now.minus(KEPT);
  }
}
