package punchcard.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.avro.MemberEvent;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.rules.Awaited;
import punchcard.rules.Count;
import punchcard.rules.Credit;
import punchcard.rules.Remembered;
import punchcard.rules.Standings;

/// One event of a member's history, as the store has it.
///
/// @param original as it came
/// @param amendments what changed it since, in the order of the log
/// @param under the versions under which it was decided when it came, or by a replay since
/// @param replays the replays that put it under another version, in their order
/// @param isSetAside no rule's word counts yet: one cannot be worked out for it
/// @param credited all that it was credited so far
/// @param uses what it uses of caps
/// @param matured what it has made the member's of what a booking promised
/// @param awaits what it would be given besides, if budgets had enough
/// @param before where the member stood before it, if it is the first of its month
public record Recorded(
    MemberEvent original,
    List<MemberEvent> amendments,
    SortedMap<AgreementId, Integer> under,
    List<Replayed> replays,
    boolean isSetAside,
    List<Credit> credited,
    List<Count> uses,
    SortedMap<Currency, Long> matured,
    List<Awaited> awaits,
    Standings before) {
  /// One that has to do with no tiers.
  public Recorded(
      MemberEvent original,
      List<MemberEvent> amendments,
      SortedMap<AgreementId, Integer> under,
      List<Replayed> replays,
      boolean isSetAside,
      List<Credit> credited,
      List<Count> uses) {
    this(
        original,
        amendments,
        under,
        replays,
        isSetAside,
        credited,
        uses,
        Collections.emptySortedMap(),
        List.of(),
        Standings.none());
  }

  /// As it came.
  static Recorded of(MemberEvent fact, Remembered decided) {
    return asItCame(fact, decided, false).after(decided);
  }

  /// As it came, and cannot be decided.
  static Recorded setAside(MemberEvent fact, Remembered undecided) {
    return asItCame(fact, undecided, true);
  }

  private static Recorded asItCame(MemberEvent fact, Remembered as, boolean isSetAside) {
    return new Recorded(
        fact,
        List.of(),
        as.under().versions(),
        List.of(),
        isSetAside,
        List.of(),
        List.of(),
        as.matured(),
        List.of(),
        Standings.none());
  }

  Recorded after(Remembered decided) {
    return new Recorded(
        original,
        amendments,
        under,
        replays,
        false,
        decided.credited(),
        decided.uses(),
        matured,
        decided.awaits(),
        decided.before());
  }

  Recorded amendedBy(List<MemberEvent> all) {
    return new Recorded(
        original, all, under, replays, isSetAside, credited, uses, matured, awaits, before);
  }

  /// The same, when it does not wait any more for what it would be given.
  Recorded withoutAwaits() {
    return new Recorded(
        original,
        amendments,
        under,
        replays,
        isSetAside,
        credited,
        uses,
        matured,
        List.of(),
        before);
  }

  boolean isReplayedBy(String replay) {
    return replays.stream().anyMatch(it -> it.replay().equals(replay));
  }

  /// As though this version had decided when it came.
  Recorded replayed(String replay, AgreementId agreement, int version) {
    List<Replayed> more = new ArrayList<>(replays);
    more.add(new Replayed(replay, agreement, under.getOrDefault(agreement, 0)));
    return replaced(with(under, agreement, version), more);
  }

  /// As though that replay had not been. Where a later one has put it under yet another version,
  /// that one's word stays.
  Recorded withoutReplay(String replay) {
    List<Replayed> rest = new ArrayList<>();
    SortedMap<AgreementId, Integer> versions = under;
    @Nullable Replayed gone = null;
    for (Replayed each : replays) {
      if (each.replay().equals(replay)) {
        gone = each;
      } else if (gone != null && gone.agreement().equals(each.agreement())) {
        rest.add(new Replayed(each.replay(), each.agreement(), gone.versionBefore()));
        gone = null;
      } else {
        rest.add(each);
      }
    }
    if (gone != null) versions = with(under, gone.agreement(), gone.versionBefore());
    return replaced(versions, rest);
  }

  /// The same, now that rules' words count.
  Recorded decided() {
    return new Recorded(
        original, amendments, under, replays, false, credited, uses, matured, awaits, before);
  }

  private Recorded replaced(SortedMap<AgreementId, Integer> versions, List<Replayed> by) {
    return new Recorded(
        original, amendments, versions, by, isSetAside, credited, uses, matured, awaits, before);
  }

  private static SortedMap<AgreementId, Integer> with(
      SortedMap<AgreementId, Integer> under, AgreementId agreement, int version) {
    SortedMap<AgreementId, Integer> changed = new TreeMap<>(under);
    if (version == 0) changed.remove(agreement);
    else changed.put(agreement, version);
    return changed;
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
