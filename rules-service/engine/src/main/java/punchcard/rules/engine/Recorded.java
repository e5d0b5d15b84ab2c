package punchcard.rules.engine;

import java.util.List;
import java.util.SortedMap;
import punchcard.avro.MemberEvent;
import punchcard.kernel.AgreementId;
import punchcard.rules.Count;
import punchcard.rules.Credit;
import punchcard.rules.Remembered;

/// One event of a member's history, as the store has it.
///
/// @param original as it came
/// @param amendments what changed it since, in the order of the log
/// @param under the versions under which it was decided when it came
/// @param credited all that it was credited so far
/// @param uses what it uses of caps
public record Recorded(
    MemberEvent original,
    List<MemberEvent> amendments,
    SortedMap<AgreementId, Integer> under,
    List<Credit> credited,
    List<Count> uses) {

  Recorded after(Remembered decided) {
    return new Recorded(original, amendments, under, decided.credited(), decided.uses());
  }

  Recorded amendedBy(List<MemberEvent> all) {
    return new Recorded(original, all, under, credited, uses);
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
