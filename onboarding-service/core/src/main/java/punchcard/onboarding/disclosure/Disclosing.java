package punchcard.onboarding.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Standing;
import punchcard.onboarding.consent.Terms;

/// Decides who sees what of a fact: the partner that said it sees all of it, and whoever the
/// member has named sees of it what the consent gives, for its purpose. What anybody sees depends
/// on nothing that he may not see.
public final class Disclosing {
  /// The kind of a correction.
  public static final String CORRECTED = "EventCorrected";

  /// The kind of a withdrawal: it never happened.
  public static final String WITHDRAWN = "EventWithdrawn";

  /// The kind of what asks to erase all that is known of a member.
  public static final String ERASURE = "ErasureRequested";

  /// The kind of what tells that a member is found to be another one.
  public static final String ABSORBED = "Absorbed";

  /// The kind of what tells that it is itself again.
  public static final String SEPARATED = "Separated";

  static final String TERMS = "ConsentTermsInForce";

  /// The field in which a disclosure names the earlier one that it changes.
  public static final String CHANGES = "changes";

  private final Pseudonyms names;
  private final SharingNotices sharings;
  private final GoalNotices goals;
  private final RelationNotices relations;

  /// @param names for what partners may not know by its own
  public Disclosing(Pseudonyms names) {
    this.names = names;
    this.sharings = new SharingNotices(names);
    this.goals = new GoalNotices(names);
    this.relations = new RelationNotices(names);
  }

  /// What the partners see of a fact about a member.
  public List<Disclosed> of(MemberFact fact, Known known) {
    List<Disclosed> all = new ArrayList<>();
    fact.partner().ifPresent(partner -> addFacts(partner, fact, known, all));
    all.addAll(goals.of(fact, known));
    relations.of(fact, known).ifPresent(all::add);
    known.before().ifPresent(before -> all.addAll(sharings.of(fact, before, known)));
    return all;
  }

  /// What the partners see of new terms of consent, under which what they have from consents to
  /// earlier ones may end.
  ///
  /// @param partners that were ever told of a consent
  /// @param at when the log got them
  public List<Disclosed> of(Terms terms, Collection<PartnerId> partners, Instant at) {
    Map<String, String> fields =
        Map.of(
            "terms", terms.name().id(),
            "version", Integer.toString(terms.name().version()),
            "material", Boolean.toString(terms.material()));
    String id = "terms/" + terms.name();
    return partners.stream()
        .map(to -> new Disclosed(to, id, Optional.empty(), TERMS, at, fields, Optional.empty()))
        .toList();
  }

  /// What partners are asked who may know something of a member who is erased.
  ///
  /// @param at when the log got it
  public List<Disclosed> erasure(MemberId member, Collection<PartnerId> partners, Instant at) {
    return partners.stream()
        .map(
            to ->
                new Disclosed(
                    to,
                    names.disclosure(to, "erasure", member.value()),
                    Optional.of(member),
                    ERASURE,
                    at,
                    Map.of("erasureId", member.value()),
                    Optional.empty()))
        .toList();
  }

  /// What partners are told who knew a member that another one has absorbed, or lets go of.
  ///
  /// @param kind which of the two
  /// @param merge its name
  /// @param at when the log got it
  public List<Disclosed> merge(
      String kind,
      MemberId member,
      MemberId absorbed,
      String merge,
      Collection<PartnerId> partners,
      Instant at) {
    return partners.stream()
        .map(
            to ->
                new Disclosed(
                    to,
                    names.disclosure(to, kind, member.value(), absorbed.value(), merge),
                    Optional.of(member),
                    kind,
                    at,
                    Map.of("absorbed", "member:" + absorbed),
                    Optional.empty()))
        .toList();
  }

  private void addFacts(PartnerId by, MemberFact fact, Known known, List<Disclosed> all) {
    if (known.isTold().test(by)) all.add(own(by, fact));
    for (Standing standing : known.consents().sharing(by, fact.loggedAt())) {
      for (PartnerId to : standing.consent().recipients())
        if (!to.equals(by) && known.isTold().test(to))
          shared(to, fact, standing, known).ifPresent(all::add);
    }
  }

  private static Disclosed own(PartnerId by, MemberFact fact) {
    Map<String, String> fields = new HashMap<>(fact.fields());
    fields.put("eventId", fact.eventId());
    return new Disclosed(
        by,
        "event/" + fact.member() + "/" + fact.eventId(),
        Optional.of(fact.member()),
        fact.kind(),
        fact.occurredAt(),
        fields,
        Optional.empty());
  }

  private Optional<Disclosed> shared(
      PartnerId to, MemberFact fact, Standing standing, Known known) {
    UnderConsent under = UnderConsent.of(standing, to, known.consents());
    Set<DataElement> elements = standing.consent().elements();
    Optional<String> changed =
        fact.earlier()
            .map(event -> nameOf(to, fact, event, under))
            .filter(id -> known.wasShown().test(to, id));
    if (fact.kind().equals(WITHDRAWN))
      return changed.map(id -> shown(to, fact, Map.of(CHANGES, id), under));
    // Who has not seen it does not hear that it was wrong.
    if (fact.kind().equals(CORRECTED) && changed.isEmpty()) return Optional.empty();
    return fact.content()
        .filter(content -> content != Shareable.GOAL_SET)
        .filter(content -> content.isGivenBy(elements))
        .map(
            content -> {
              Map<String, String> fields = content.givenBy(elements, fact.fields());
              changed.ifPresent(id -> fields.put(CHANGES, id));
              return shown(to, fact, fields, under);
            });
  }

  private Disclosed shown(
      PartnerId to, MemberFact fact, Map<String, String> fields, UnderConsent under) {
    return new Disclosed(
        to,
        nameOf(to, fact, fact.eventId(), under),
        Optional.of(fact.member()),
        fact.kind(),
        fact.occurredAt(),
        fields,
        Optional.of(under));
  }

  /// By what the disclosure of an event of the same partner about the same member is called.
  private String nameOf(PartnerId to, MemberFact fact, String event, UnderConsent under) {
    return names.disclosure(
        to,
        "fact",
        under.discloser().value(),
        event,
        fact.member().value(),
        under.consent().value(),
        Integer.toString(under.time()));
  }
}
