package punchcard.ledger.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import punchcard.ledger.Entry;
import punchcard.ledger.KeyReused;
import punchcard.ledger.LedgerEvent;
import punchcard.ledger.Origin;
import punchcard.ledger.Outcome;
import punchcard.ledger.Refusal;

/// Counts what comes of postings.
public final class LedgerMeters {
  private final Counter issued;
  private final Counter redeemed;
  private final Counter duplicates;
  private final Counter repeated;
  private final Counter keysReused;
  private final Map<Refusal, Counter> refusals = new EnumMap<>(Refusal.class);

  public LedgerMeters(MeterRegistry registry) {
    issued = entries("issued", registry);
    redeemed = entries("redeemed", registry);
    duplicates = registry.counter("punchcard.ledger.duplicates");
    repeated = registry.counter("punchcard.ledger.repeated");
    keysReused = registry.counter("punchcard.ledger.keys.reused");
    for (Refusal reason : Refusal.values())
      refusals.put(reason, registry.counter("punchcard.ledger.refusals", "reason", reason.name()));
  }

  private static Counter entries(String kind, MeterRegistry registry) {
    return registry.counter("punchcard.ledger.entries", "kind", kind);
  }

  void count(Outcome outcome) {
    switch (outcome) {
      case LedgerEvent.Posted(Entry entry, _) -> count(entry.transaction().origin());
      case LedgerEvent.Refused refused ->
          Objects.requireNonNull(refusals.get(refused.reason())).increment();
      case Outcome.Duplicate _ -> duplicates.increment();
      case Outcome.Repeated _ -> repeated.increment();
      case KeyReused _ -> keysReused.increment();
    }
  }

  private void count(Origin origin) {
    switch (origin) {
      case Origin.PointsIssued _ -> issued.increment();
      case Origin.PointsRedeemed _ -> redeemed.increment();
    }
  }
}
