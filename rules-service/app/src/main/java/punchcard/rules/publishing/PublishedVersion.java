package punchcard.rules.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;

/// One version of an agreement, as it stands in the log.
///
/// @param version from 1, without gaps
/// @param publishedBy the subject of the operator's token; of a proposal, who approved it
/// @param yaml the file, to the letter
/// @param proposal null: one person published it alone
public record PublishedVersion(
    AgreementId agreement,
    int version,
    Instant publishedAt,
    String publishedBy,
    String yaml,
    @Nullable WasProposed proposal) {

  /// Published by one person alone.
  public PublishedVersion(
      AgreementId agreement, int version, Instant publishedAt, String publishedBy, String yaml) {
    this(agreement, version, publishedAt, publishedBy, yaml, null);
  }

  boolean was(Proposal other) {
    return agreement.equals(other.agreement())
        && proposal != null
        && proposal.number() == other.number();
  }
}
