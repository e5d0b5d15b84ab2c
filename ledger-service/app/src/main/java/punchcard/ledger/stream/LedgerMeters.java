package punchcard.ledger.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import punchcard.ledger.KeyReused;
import punchcard.ledger.LedgerEvent;
import punchcard.ledger.Outcome;
import punchcard.ledger.Refusal;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Origin;

/// Counts what comes of postings.
public final class LedgerMeters {
  private final MeterRegistry registry;
  private final Map<Class<?>, Counter> entries = new ConcurrentHashMap<>();
  private final Counter proposed;
  private final Counter declined;
  private final Counter duplicates;
  private final Counter repeated;
  private final Counter keysReused;
  private final Map<Refusal, Counter> refusals = new EnumMap<>(Refusal.class);

  public LedgerMeters(MeterRegistry registry) {
    this.registry = registry;
    proposed = registry.counter("punchcard.ledger.proposed");
    declined = registry.counter("punchcard.ledger.declined");
    duplicates = registry.counter("punchcard.ledger.duplicates");
    repeated = registry.counter("punchcard.ledger.repeated");
    keysReused = registry.counter("punchcard.ledger.keys.reused");
    for (Refusal reason : Refusal.values())
      refusals.put(reason, registry.counter("punchcard.ledger.refusals", "reason", reason.name()));
  }

  void count(Outcome outcome) {
    switch (outcome) {
      case LedgerEvent.Posted(Entry entry, _) -> count(entry.transaction().origin());
      case LedgerEvent.Refused refused ->
          Objects.requireNonNull(refusals.get(refused.reason())).increment();
      case LedgerEvent.Proposed _ -> proposed.increment();
      case LedgerEvent.Declined _ -> declined.increment();
      case Outcome.Duplicate _ -> duplicates.increment();
      case Outcome.Repeated _ -> repeated.increment();
      case KeyReused _ -> keysReused.increment();
    }
  }

  private void count(Origin origin) {
    entries.computeIfAbsent(origin.getClass(), this::entriesOf).increment();
  }

  private Counter entriesOf(Class<?> kind) {
    return registry.counter("punchcard.ledger.entries", "kind", kind.getSimpleName());
  }
}
