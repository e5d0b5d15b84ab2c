package punchcard.cli.audit;

import java.nio.BufferUnderflowException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.MemberMerged;
import punchcard.avro.MemberSeparated;
import punchcard.avro.MemberUnmerged;
import punchcard.avro.PointsForfeited;
import punchcard.ledger.journal.CanonicalForm;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.records.EntryRecords;

/// Makes the core's entry of a record. Legs that sum to something are a finding here, since the
/// core cannot hold them; the entry is then followed with other legs in their place, so that what
/// it does to lots is known.
final class EntryReading {
  private static final List<Leg> IN_THEIR_PLACE =
      List.of(new Leg("program/opening", "X", -1L), new Leg("program/clearing", "X", 1L));

  private final Findings findings;

  EntryReading(Findings findings) {
    this.findings = findings;
  }

  /// What was made of a record.
  record Made(Entry entry, boolean legsHold) {}

  /// Null: the core cannot hold it, which is told.
  @Nullable Made read(JournalRecord.Legible record) {
    LedgerEntry entry = record.entry();
    findings.checked(Proof.READABLE);
    findings.checked(Proof.LEGS);
    @Nullable String wrong = wrongLegs(entry);
    if (wrong != null) fault(record, Proof.LEGS, wrong);
    if (!CanonicalForm.knows(entry.getHashFormat())) {
      fault(record, Proof.HASHES, "Nobody knows the hash format " + entry.getHashFormat() + ".");
      return null;
    }
    LedgerEntry read =
        wrong == null ? entry : LedgerEntry.newBuilder(entry).setLegs(IN_THEIR_PLACE).build();
    try {
      return new Made(EntryRecords.read(read), wrong == null);
    } catch (IllegalArgumentException
        | DateTimeException
        | ArithmeticException
        | BufferUnderflowException e) {
      fault(record, Proof.READABLE, "The ledger's values cannot hold it: " + e.getMessage() + ".");
      return null;
    }
  }

  private void fault(JournalRecord.Legible record, Proof proof, String text) {
    findings.add(new Finding(proof, record.at(), record.entry().getEntryId(), text));
  }

  private static @Nullable String wrongLegs(LedgerEntry entry) {
    List<Leg> legs = entry.getLegs();
    if (legs.isEmpty() && mayMoveNothing(entry.getBody())) return null;
    if (legs.size() < 2) return "It has " + legs.size() + " legs.";
    for (Leg leg : legs)
      if (leg.getAmountMinor() == 0) return "Its leg on " + leg.getAccount() + " has no amount.";
    return isBalanced(legs) ? null : unbalanced(legs);
  }

  /// It says what becomes of a member, who may have nothing.
  private static boolean mayMoveNothing(Object body) {
    return switch (body) {
      case PointsForfeited _, MemberMerged _, MemberUnmerged _, MemberSeparated _ -> true;
      default -> false;
    };
  }

  /// Nearly all entries have one currency.
  private static boolean isBalanced(List<Leg> legs) {
    long sum = 0;
    String currency = legs.getFirst().getCurrency();
    for (Leg leg : legs) {
      if (!leg.getCurrency().equals(currency)) return false;
      long more = sum + leg.getAmountMinor();
      if (((sum ^ more) & (leg.getAmountMinor() ^ more)) < 0) return false;
      sum = more;
    }
    return sum == 0;
  }

  private static @Nullable String unbalanced(List<Leg> legs) {
    Map<String, Long> sums = new HashMap<>();
    try {
      for (Leg leg : legs) sums.merge(leg.getCurrency(), leg.getAmountMinor(), Math::addExact);
    } catch (ArithmeticException e) {
      return "Its legs sum to more than can be counted.";
    }
    for (Map.Entry<String, Long> sum : sums.entrySet())
      if (sum.getValue() != 0)
        return "Its legs sum to %,d %s.".formatted(sum.getValue(), sum.getKey());
    return null;
  }
}
