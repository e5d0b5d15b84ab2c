package punchcard.rules.engine;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import punchcard.avro.MemberEvent;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.rules.Count;
import punchcard.rules.Credit;
import punchcard.rules.Remembered;
import punchcard.rules.Standings;

/// One event of a member's history, as the store has it.
///
/// @param original as it came
/// @param amendments what changed it since, in the order of the log
/// @param under the versions under which it was decided when it came
/// @param credited all that it was credited so far
/// @param uses what it uses of caps
/// @param matured what it has made the member's of what a booking promised
/// @param before where the member stood before it, if it is the first of its month
public record Recorded(
    MemberEvent original,
    List<MemberEvent> amendments,
    SortedMap<AgreementId, Integer> under,
    List<Credit> credited,
    List<Count> uses,
    SortedMap<Currency, Long> matured,
    Standings before) {
  /// One that has to do with no tiers.
  public Recorded(
      MemberEvent original,
      List<MemberEvent> amendments,
      SortedMap<AgreementId, Integer> under,
      List<Credit> credited,
      List<Count> uses) {
    this(original, amendments, under, credited, uses, new TreeMap<>(), Standings.none());
  }

  Recorded after(Remembered decided) {
    return new Recorded(
        original,
        amendments,
        under,
        decided.credited(),
        decided.uses(),
        decided.matured(),
        decided.before());
  }

  Recorded amendedBy(List<MemberEvent> all) {
    return new Recorded(original, all, under, credited, uses, matured, before);
  }

  public boolean isCalled(String partner, String eventId) {
    return isCalled(original, partner, eventId);
  }

  boolean isAmendedBy(String partner, String eventId) {
    return amendments.stream().anyMatch(it -> isCalled(it, partner, eventId));
  }

  static boolean isCalled(MemberEvent fact, String partner, String eventId) {
    return fact.getEventId().equals(eventId) && partner.equals(fact.getPartner());
  }
}
