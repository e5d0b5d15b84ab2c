package punchcard.ledger.records;

import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Leg;

/// Legs, as the journal has them and as the core makes them.
final class LegRecords {
  private LegRecords() {}

  static List<punchcard.avro.Leg> records(List<Leg> legs) {
    List<punchcard.avro.Leg> records = new ArrayList<>(legs.size());
    for (Leg leg : legs)
      records.add(
          new punchcard.avro.Leg(
              leg.account().toString(), leg.currency().code(), leg.amountMinor()));
    return records;
  }

  static List<Leg> read(List<punchcard.avro.Leg> records) {
    List<Leg> legs = new ArrayList<>(records.size());
    for (punchcard.avro.Leg leg : records)
      legs.add(
          new Leg(
              AccountId.parse(leg.getAccount()),
              new Currency(leg.getCurrency()),
              leg.getAmountMinor()));
    return legs;
  }
}
