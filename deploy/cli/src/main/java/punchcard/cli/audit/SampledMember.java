package punchcard.cli.audit;

import java.nio.BufferUnderflowException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerEntry;
import punchcard.kernel.LogPosition;
import punchcard.ledger.records.EntryRecords;

/// A member of the sample: what the journal says that it has, and what the ledger says.
final class SampledMember {
  private final String id;
  private final int partition;
  private final Holdings holdings = new Holdings();
  private long sequence;
  private boolean known = true;
  private @Nullable LogPosition at;
  private @Nullable ToldBalances told;

  SampledMember(String id, int partition) {
    this.id = id;
    this.partition = partition;
  }

  boolean is(String member) {
    return id.equals(member);
  }

  int partition() {
    return partition;
  }

  /// Follows the member's next entry, up to where the ledger has said something. One that cannot be
  /// followed is another proof's finding; what the member has is then no longer known.
  void follow(LogPosition place, LedgerEntry entry) {
    if (!known || entry.getSequence() <= sequence) return;
    if (told != null && entry.getSequence() > told.sequence()) return;
    known = entry.getSequence() == sequence + 1 && add(entry);
    sequence = entry.getSequence();
    at = place;
  }

  private boolean add(LedgerEntry entry) {
    try {
      holdings.follow(EntryRecords.read(entry).transaction());
      return true;
    } catch (IllegalArgumentException
        | DateTimeException
        | ArithmeticException
        | BufferUnderflowException e) {
      return false;
    }
  }

  void ask(RunningLedger ledger) {
    told = ledger.balances(id).orElse(new ToldBalances(0, Map.of(), Map.of()));
  }

  /// Whether journal and ledger are not at the same entry, as far as is known.
  boolean isApart() {
    return known && (told == null || told.sequence() != sequence);
  }

  /// Whether the ledger has entries that are not read yet.
  boolean isBehind() {
    return known && told != null && told.sequence() > sequence;
  }

  void compare(Findings findings) {
    if (!known || told == null) return;
    findings.checked(Proof.SAMPLED);
    if (told.sequence() != sequence) {
      fault(
          findings,
          "The ledger says that member:%s has %,d entries, the journal has %,d."
              .formatted(id, told.sequence(), sequence));
      return;
    }
    Map<String, Long> here = holdings.asTold(id, told.expiredMinor());
    Set<String> names = new TreeSet<>(here.keySet());
    names.addAll(told.amounts().keySet());
    for (String name : names) {
      long journal = here.getOrDefault(name, 0L);
      long ledger = told.amounts().getOrDefault(name, 0L);
      if (journal != ledger)
        fault(
            findings,
            "The ledger says %,d for %s, the journal %,d.".formatted(ledger, name, journal));
    }
  }

  private void fault(Findings findings, String text) {
    findings.add(new Finding(Proof.SAMPLED, at, id + "-" + sequence, text));
  }
}
