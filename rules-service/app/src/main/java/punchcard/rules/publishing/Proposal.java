package punchcard.rules.publishing;

import java.time.Instant;
import java.util.Set;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;

/// A file that somebody wants to be an agreement's next version.
///
/// @param number from 1 among those of the agreement, without gaps
/// @param proposedBy the subject of the operator's token
/// @param follows the newest version when it was proposed; 0: there was none
/// @param yaml the file, to the letter
/// @param payers who pays by a rule that it adds or changes, and has to accept it
public record Proposal(
    AgreementId agreement,
    int number,
    Instant proposedAt,
    String proposedBy,
    int follows,
    String yaml,
    Set<PartnerId> payers) {

  public Proposal {
    payers = Set.copyOf(payers);
  }
}
