package punchcard.rules.publishing;

import java.util.Collections;
import java.util.SortedSet;
import punchcard.kernel.PartnerId;

/// A proposal is not approved.
public final class ProposalRefused extends RuntimeException {
  private final Objection objection;
  private final transient SortedSet<PartnerId> missing;

  ProposalRefused(Objection objection) {
    this(objection, Collections.emptySortedSet());
  }

  /// @param missing the partners that have not accepted it
  ProposalRefused(Objection objection, SortedSet<PartnerId> missing) {
    super("refused: " + objection);
    this.objection = objection;
    this.missing = missing;
  }

  public Objection objection() {
    return objection;
  }

  /// The partners that still have to accept it.
  public SortedSet<PartnerId> missing() {
    return missing;
  }
}
