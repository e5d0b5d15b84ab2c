package punchcard.onboarding.consent;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import punchcard.kernel.PartnerId;

/// What keeps consents from letting anybody know anything, while they go on: that the member
/// restricts what is done with its data, or objects to it; and that a partner does not take part.
final class Bars {
  /// Of each partner the number of the last fact; below zero, if that one shuts it out.
  private final Map<PartnerId, Integer> participations = new HashMap<>();

  private final Set<Use> objections = EnumSet.noneOf(Use.class);
  private boolean restricted;

  void evolve(ConsentFact.Barring fact) {
    switch (fact) {
      case ConsentFact.PartnerCame(PartnerId partner, int number) -> heed(partner, number, number);
      case ConsentFact.PartnerWent(PartnerId partner, int number) -> heed(partner, number, -number);
      case ConsentFact.RestrictionBegan() -> restricted = true;
      case ConsentFact.RestrictionLifted() -> restricted = false;
      case ConsentFact.ObjectionMade(Use to) -> objections.add(to);
      case ConsentFact.Inherited(Reservations others, _) -> inherit(others);
      case ConsentFact.ObjectionWithdrawn(Use to) -> objections.remove(to);
    }
  }

  /// The stricter of both holds.
  private void inherit(Reservations others) {
    restricted |= others.isRestricted();
    objections.addAll(others.objections());
  }

  private void heed(PartnerId partner, int number, int remembered) {
    if (number > Math.abs(participations.getOrDefault(partner, 0)))
      participations.put(partner, remembered);
  }

  /// Whether the member has it count for nothing.
  boolean isBarred(Consent consent) {
    return restricted || objections.stream().anyMatch(consent.purpose()::isUse);
  }

  /// Whether the member has it known to nobody, for whatever purpose.
  boolean isBarred(DataElement element) {
    return element == DataElement.INFERENCES && objections.contains(Use.PROFILING);
  }

  /// Whether nobody may tell it anything.
  boolean isShutOut(PartnerId partner) {
    return participations.getOrDefault(partner, 0) < 0;
  }

  boolean isObjectedTo(Use use) {
    return objections.contains(use);
  }
}
