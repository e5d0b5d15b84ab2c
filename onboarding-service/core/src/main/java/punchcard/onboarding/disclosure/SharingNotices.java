package punchcard.onboarding.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.consent.Consents;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Standing;

/// Tells discloser and recipients of a consent that from here on a member is shared between them,
/// or not any more: whoever has something under that consent has to delete it.
final class SharingNotices {
  static final String BEGAN = "SharingBegan";
  static final String ENDED = "SharingEnded";

  private final Pseudonyms names;

  SharingNotices(Pseudonyms names) {
    this.names = names;
  }

  List<Disclosed> of(MemberFact fact, Consents before, Known known) {
    List<Disclosed> all = new ArrayList<>();
    known.consents().all().stream()
        .filter(standing -> began(standing, fact, before, known.consents()))
        .forEach(standing -> add(BEGAN, standing, known.consents(), fact, known, all));
    before.all().stream()
        .filter(standing -> ended(standing, fact, before, known.consents()))
        .forEach(standing -> add(ENDED, standing, before, fact, known, all));
    return all;
  }

  private static boolean began(
      Standing standing, MemberFact fact, Consents before, Consents after) {
    PartnerId discloser = standing.consent().discloser();
    return after.lets(standing, fact.loggedAt())
        && before.timesGiven(standing.id(), discloser) < after.timesGiven(standing.id(), discloser);
  }

  private static boolean ended(
      Standing standing, MemberFact fact, Consents before, Consents after) {
    return before.lets(standing, fact.loggedAt())
        && after.find(standing.id()).filter(now -> after.lets(now, fact.loggedAt())).isEmpty();
  }

  private void add(
      String kind,
      Standing standing,
      Consents consents,
      MemberFact fact,
      Known known,
      List<Disclosed> all) {
    for (PartnerId to : concerned(standing))
      if (known.isTold().test(to))
        all.add(notice(kind, to, standing, UnderConsent.of(standing, to, consents), fact));
  }

  private static SortedSet<PartnerId> concerned(Standing standing) {
    SortedSet<PartnerId> concerned = new TreeSet<>(standing.consent().recipients());
    concerned.add(standing.consent().discloser());
    return concerned;
  }

  private Disclosed notice(
      String kind, PartnerId to, Standing standing, UnderConsent under, MemberFact fact) {
    String id =
        names.disclosure(
            to, kind, fact.member().value(), standing.id().value(), Integer.toString(under.time()));
    return new Disclosed(
        to,
        id,
        Optional.of(fact.member()),
        kind,
        fact.occurredAt(),
        Map.of(
            "recipients", recipients(to, standing),
            "dataElements", list(standing.consent().elements().stream().map(DataElement::code))),
        Optional.of(under));
  }

  /// A recipient is not told of the others.
  private static String recipients(PartnerId to, Standing standing) {
    return to.equals(standing.consent().discloser())
        ? list(standing.consent().recipients().stream().map(PartnerId::value))
        : list(Stream.of(to.value()));
  }

  /// As JSON: no name has a character that would have to be escaped.
  private static String list(Stream<String> names) {
    return names.map(name -> '"' + name + '"').collect(Collectors.joining(",", "[", "]"));
  }
}
