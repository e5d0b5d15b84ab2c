package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.Demand;
import punchcard.ledger.Proposal;
import punchcard.ledger.journal.Asker;

/// An adjustment that waits for a second person, or was declined.
///
/// @param proposal its number, to decide on it by
/// @param amount minor units; less than zero: they are to be taken
/// @param proposedBy the first person, who cannot be the second
/// @param declinedBy the second person, who said no; left out: it waits
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
    long proposal,
    String currency,
    long amount,
    String fundedBy,
    String reason,
    @Nullable LocalDate expiresOn,
    String proposedBy,
    Instant proposedAt,
    @Nullable String declinedBy) {
  static ProposalView of(Proposal waiting) {
    return of(waiting, null);
  }

  static ProposalView declined(Proposal declined, Asker by) {
    return of(declined, by.caller());
  }

  private static ProposalView of(Proposal proposal, @Nullable String declinedBy) {
    Demand.Adjustment adjustment = proposal.adjustment();
    return new ProposalView(
        proposal.number(),
        adjustment.currency().code(),
        adjustment.amountMinor(),
        adjustment.fundedBy().value(),
        adjustment.reason(),
        adjustment.expiresOn(),
        proposal.asker().caller(),
        proposal.recordedAt(),
        declinedBy);
  }
}
