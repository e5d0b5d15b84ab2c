package punchcard.cli.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what was proven and what was found, and keeps as many findings as are to be told.
public final class Findings {
  private final int kept;
  private final Map<Proof, Long> checked = new EnumMap<>(Proof.class);
  private final Map<Proof, Long> failed = new EnumMap<>(Proof.class);
  private final List<Finding> findings = new ArrayList<>();

  /// Nothing is found yet.
  ///
  /// @param kept how many findings are kept; all are counted
  public Findings(int kept) {
    this.kept = kept;
  }

  void checked(Proof proof) {
    checked(proof, 1);
  }

  void checked(Proof proof, long times) {
    checked.merge(proof, times, Long::sum);
  }

  void add(Finding finding) {
    failed.merge(finding.proof(), 1L, Long::sum);
    if (findings.size() < kept) findings.add(finding);
  }

  /// How often something was put to this proof.
  public long checkedBy(Proof proof) {
    return checked.getOrDefault(proof, 0L);
  }

  /// How often it failed.
  public long failedBy(Proof proof) {
    return failed.getOrDefault(proof, 0L);
  }

  /// How many there are, kept or not.
  public long count() {
    return failed.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Those that are kept, in the order in which they were found.
  public List<Finding> kept() {
    return List.copyOf(findings);
  }
}
