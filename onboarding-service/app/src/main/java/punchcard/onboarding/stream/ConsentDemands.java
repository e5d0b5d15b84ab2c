package punchcard.onboarding.stream;

import punchcard.avro.ConsentDeclined;
import punchcard.avro.ConsentGiven;
import punchcard.avro.ConsentWithdrawn;
import punchcard.onboarding.consent.ConsentCommand.Decline;
import punchcard.onboarding.consent.ConsentCommand.Demand;
import punchcard.onboarding.consent.ConsentCommand.Give;
import punchcard.onboarding.consent.ConsentCommand.Withdraw;

/// Translates what a member wants of a consent, both ways.
final class ConsentDemands {
  private ConsentDemands() {}

  static Object wish(Demand demand) {
    return switch (demand) {
      case Give(var wish) -> ConsentWishes.record(wish);
      case Decline(String id) -> new ConsentDeclined(id);
      case Withdraw(String id) -> new ConsentWithdrawn(id);
    };
  }

  static Demand demand(Object wish) {
    return switch (wish) {
      case ConsentGiven give -> new Give(ConsentWishes.wish(give));
      case ConsentDeclined decline -> new Decline(decline.getConsentId());
      case ConsentWithdrawn withdraw -> new Withdraw(withdraw.getConsentId());
      default -> throw new IllegalStateException("nothing to ask of a consent: " + wish);
    };
  }
}
