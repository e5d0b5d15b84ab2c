package punchcard.rules.engine;

import punchcard.avro.MemberEvent;

/// That a member joins or leaves a partner is said by either, and is decided as an event of that
/// partner.
final class Membership {
  private Membership() {}

  /// The same fact as one of the partner's events, by a name that none of those has by chance.
  static MemberEvent ofPartner(MemberEvent fact, String partner) {
    return MemberEvent.newBuilder(fact)
        .setPartner(partner)
        .setEventId("membership/" + fact.getEventId())
        .build();
  }
}
