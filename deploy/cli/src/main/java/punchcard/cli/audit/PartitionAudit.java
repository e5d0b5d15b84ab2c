package punchcard.cli.audit;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerEntry;
import punchcard.events.Partitions;

/// The members of one partition. Its records are read twice: first only for what entries refer to,
/// so that the second time only those are remembered.
public final class PartitionAudit {
  private final int partitions;
  private final ZoneId zone;
  private final Findings findings;
  private final Transfers transfers;
  private final Balances balances;
  private final EntryReading reading;
  private final References references = new References();
  private final Causes causes = new Causes();
  private final Shared shared = new Shared();
  private final Map<String, MemberAudit> members = new HashMap<>();

  PartitionAudit(
      int partitions, ZoneId zone, Findings findings, Transfers transfers, Balances balances) {
    this.partitions = partitions;
    this.zone = zone;
    this.findings = findings;
    this.transfers = transfers;
    this.balances = balances;
    this.reading = new EntryReading(findings);
  }

  /// The first time: what later entries refer to.
  public void lookAhead(JournalRecord record) {
    if (record instanceof JournalRecord.Legible legible) references.note(legible.entry());
  }

  /// The second time: the proofs.
  public void examine(JournalRecord record) {
    switch (record) {
      case JournalRecord.Illegible illegible -> {
        findings.checked(Proof.READABLE);
        findings.add(
            new Finding(
                Proof.READABLE, illegible.at(), null, "It is no entry: " + illegible.why()));
      }
      case JournalRecord.Legible legible -> examine(legible);
    }
  }

  private void examine(JournalRecord.Legible record) {
    balances.add(record.at(), record.entry());
    if (!isInPlace(record)) return;
    MemberAudit member =
        members.computeIfAbsent(record.entry().getMemberId(), _ -> new MemberAudit(shared));
    EntryReading.@Nullable Made made = reading.read(record);
    if (made == null) {
      member.skip(record.entry().getSequence());
      return;
    }
    Subject subject =
        new Subject(
            record.at(),
            record.entry().getEntryId(),
            made.entry(),
            made.legsHold(),
            zone,
            findings);
    if (!member.examine(subject, references)) return;
    causes.check(subject);
    transfers.follow(subject);
  }

  /// What lies elsewhere than its member's entries do is no part of them.
  private boolean isInPlace(JournalRecord.Legible record) {
    findings.checked(Proof.ORDER);
    LedgerEntry entry = record.entry();
    String member = entry.getMemberId();
    int right = Partitions.of(member, partitions);
    String name = member + "-" + entry.getSequence();
    if (!member.equals(record.key()))
      return misplaced(record, "Its key is " + record.key() + ", its member " + member + ".");
    if (right != record.at().partition())
      return misplaced(record, "Its member's partition is " + right + ".");
    if (!name.equals(entry.getEntryId())) misplaced(record, "Its name is not " + name + ".");
    return true;
  }

  private boolean misplaced(JournalRecord.Legible record, String text) {
    findings.add(new Finding(Proof.ORDER, record.at(), record.entry().getEntryId(), text));
    return false;
  }
}
