package punchcard.cli.audit;

import java.time.ZoneId;
import java.util.List;

/// The audit of a whole journal, one partition after the other. What it remembers is what members
/// have, not what they did: memory grows with the members of one partition, and by a few bytes
/// with each cause.
public final class JournalAudit {
  private final int partitions;
  private final ZoneId zone;
  private final Findings findings;
  private final Balances balances;
  private final Transfers transfers;

  /// Nothing is read yet.
  ///
  /// @param partitions how many the journal has
  /// @param zone of the programme's days
  public JournalAudit(int partitions, ZoneId zone, Findings findings, Balances balances) {
    this.partitions = partitions;
    this.zone = zone;
    this.findings = findings;
    this.balances = balances;
    this.transfers = new Transfers(partitions);
  }

  /// Begins the next partition; the one before is done.
  public PartitionAudit next() {
    return new PartitionAudit(partitions, zone, findings, transfers, balances);
  }

  /// Proves what only shows when all is read.
  ///
  /// @return the transfers that are under way
  public List<Transfer> finish() {
    balances.compare(findings);
    return transfers.finish();
  }
}
