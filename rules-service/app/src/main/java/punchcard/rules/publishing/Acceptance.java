package punchcard.rules.publishing;

import java.time.Instant;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;

/// A partner will pay by what is proposed.
///
/// @param number from 1 among those of the agreement, without gaps
/// @param proposal the number of the proposal
/// @param acceptedBy the subject of the token of the partner's staff
record Acceptance(
    AgreementId agreement,
    int number,
    int proposal,
    PartnerId partner,
    Instant acceptedAt,
    String acceptedBy) {

  boolean isOf(Proposal other) {
    return agreement.equals(other.agreement()) && proposal == other.number();
  }
}
