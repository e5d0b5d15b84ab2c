package punchcard.rules.publishing;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;

/// One version of an agreement, as it stands in the log.
///
/// @param version from 1, without gaps
/// @param publishedBy the subject of the operator's token; of a proposal, who approved it
/// @param yaml the file, to the letter
/// @param payers the partners that pay for what its rules give
/// @param proposal null: one person published it alone
public record PublishedVersion(
    AgreementId agreement,
    int version,
    Instant publishedAt,
    String publishedBy,
    String yaml,
    SortedSet<PartnerId> payers,
    @Nullable WasProposed proposal) {

  public PublishedVersion {
    payers = Collections.unmodifiableSortedSet(new TreeSet<>(payers));
  }

  /// Published by one person alone.
  public PublishedVersion(
      AgreementId agreement,
      int version,
      Instant publishedAt,
      String publishedBy,
      String yaml,
      SortedSet<PartnerId> payers) {
    this(agreement, version, publishedAt, publishedBy, yaml, payers, null);
  }

  boolean was(Proposal other) {
    return agreement.equals(other.agreement())
        && proposal != null
        && proposal.number() == other.number();
  }
}
