package punchcard.cli.audit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import punchcard.avro.Asker;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.kernel.MemberId;

/// Words for altering a record in place.
final class Tampering {
  private Tampering() {}

  static Leg leg(LedgerEntry entry, int index) {
    return entry.getLegs().get(index);
  }

  static Leg legOn(LedgerEntry entry, String account) {
    return entry.getLegs().stream()
        .filter(leg -> leg.getAccount().equals(account))
        .findFirst()
        .orElseThrow();
  }

  static Consumer<LedgerEntry> leg(int index, long minor) {
    return entry -> leg(entry, index).put("amountMinor", minor);
  }

  static Consumer<LedgerEntry> taken(int index, long minor) {
    return entry -> entry.getLotsTaken().get(index).put("amountMinor", minor);
  }

  static Consumer<LedgerEntry> restored(int index, long minor) {
    return entry -> entry.getLotsRestored().get(index).put("amountMinor", minor);
  }

  static SpecificRecordBase body(LedgerEntry entry) {
    return (SpecificRecordBase) entry.getBody();
  }

  /// What the entry's event earns more, in a lot, by a fact that came later.
  static Consumer<LedgerEntry> again(String lotId, String because) {
    return entry -> {
      entry.put("metadata", Map.of("because-of", because));
      entry.getLotsMade().getFirst().put("lotId", lotId);
    };
  }

  /// Who asked for the entry.
  static Asker asker(LedgerEntry entry) {
    SpecificRecord body = body(entry);
    return (Asker) body.get(body.getSchema().getField("asker").pos());
  }

  static Asker asker(String key) {
    return new Asker("anna", key);
  }

  /// So much from a hotel to what a member can spend.
  static List<Leg> legs(MemberId member, long minor) {
    return List.of(
        new Leg("member:" + member + "/available", "POINTS", minor),
        new Leg("partner:hotel/issued", "POINTS", -minor));
  }
}
