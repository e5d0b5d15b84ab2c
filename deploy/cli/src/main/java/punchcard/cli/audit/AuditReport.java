package punchcard.cli.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;

/// What an audit has come to.
///
/// @param records how many were examined
/// @param underWay transfers that have left and not arrived yet
public record AuditReport(
    long records, int partitions, Duration took, Findings findings, List<Transfer> underWay) {
  private static final int MOST_UNDER_WAY = 20;

  public AuditReport {
    underWay = List.copyOf(underWay);
  }

  /// Whether nothing was found.
  public boolean isSound() {
    return findings.count() == 0;
  }

  /// For people: a table of the proofs, then what was found.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "%,d records in %d partitions, read in %.1f s",
            records, partitions, took.toMillis() / 1000.0));
    lines.add("");
    for (Proof proof : Proof.values()) lines.add(line(proof));
    underWay(lines);
    findings(lines);
    return lines;
  }

  private String line(Proof proof) {
    if (proof.isOnDemand() && findings.checkedBy(proof) == 0)
      return format("-      %-66s  not asked for", proof.text());
    if (proof == Proof.REPORTS && findings.checkedBy(proof) == 0)
      return format("-      %-66s  no month is closed", proof.text());
    long failed = findings.failedBy(proof);
    String row = "%-6s %-66s %,14d";
    return failed == 0
        ? format(row, "ok", proof.text(), findings.checkedBy(proof))
        : format(row + "  %,d wrong", "FAILED", proof.text(), findings.checkedBy(proof), failed);
  }

  private void underWay(List<String> lines) {
    if (underWay.isEmpty()) return;
    lines.add("");
    lines.add(format("%,d transfers are under way", underWay.size()));
    for (Transfer transfer : underWay.subList(0, Math.min(MOST_UNDER_WAY, underWay.size())))
      lines.add(format("  %s to %s, %s", transfer.transferId(), transfer.to(), transfer.at()));
  }

  private void findings(List<String> lines) {
    if (isSound()) return;
    List<Finding> kept = findings.kept();
    lines.add("");
    lines.add(
        kept.size() == findings.count()
            ? format("%,d findings", findings.count())
            : format("%,d findings, the first %,d", findings.count(), kept.size()));
    for (Finding finding : kept) {
      lines.add(format("  %s %s", where(finding.at()), who(finding.entryId())).stripTrailing());
      lines.add(format("    %s: %s", finding.proof().text(), finding.text()));
    }
  }

  private static String where(@Nullable LogPosition at) {
    return at == null ? "reporting database" : at.toString();
  }

  private static String who(@Nullable String entryId) {
    return entryId == null ? "" : entryId;
  }

  private static String format(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
