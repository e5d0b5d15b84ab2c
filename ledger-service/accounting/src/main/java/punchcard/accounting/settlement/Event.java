package punchcard.accounting.settlement;

import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Cause;

/// What an award was given for, by which it is found again.
record Event(MemberId member, String partner, String eventId) {
  static Event of(MemberId member, Cause cause) {
    return new Event(member, cause.partner().value(), cause.event().value());
  }
}
