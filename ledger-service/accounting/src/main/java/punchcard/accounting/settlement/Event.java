package punchcard.accounting.settlement;

import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Cause;

/// What an award was given for, by which it is found again.
///
/// @param partner who published it
/// @param id the partner's name for it
public record Event(MemberId member, PartnerId partner, EventId id) {
  static Event of(MemberId member, Cause cause) {
    return new Event(member, cause.partner(), cause.event());
  }
}
