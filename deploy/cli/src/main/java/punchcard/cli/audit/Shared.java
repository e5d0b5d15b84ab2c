package punchcard.cli.audit;

import java.util.HashMap;
import java.util.Map;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Stamp;

/// Stamps and currencies once each, however many lots have them: so a member's lots take little.
final class Shared {
  private final Map<Stamp, Stamp> stamps = new HashMap<>();
  private final Map<Currency, Currency> currencies = new HashMap<>();

  Lot lean(Lot lot) {
    return new Lot(
        lot.id(),
        currencies.computeIfAbsent(lot.currency(), one -> one),
        lot.amountMinor(),
        stamps.computeIfAbsent(lot.stamp(), one -> one),
        lot.earnedOn(),
        lot.expiresOn(),
        lot.allocatedMinor(),
        lot.promise());
  }
}
