package punchcard.onboarding.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Logged;
import punchcard.onboarding.consent.Purpose;
import punchcard.onboarding.consent.Terms;
import punchcard.onboarding.consent.TermsVersion;
import punchcard.onboarding.consent.Wording;
import punchcard.onboarding.goal.GoalFact;
import punchcard.onboarding.goal.GoalSaid;
import punchcard.onboarding.goal.Goals;

/// What happens in a small coalition, one step a minute, and what comes of it to whom.
final class Telling {
  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private static final Sha256 TEXT = Sha256.of("the terms");

  private final Disclosing disclosing = new Disclosing(new Pseudonyms("a secret of some length"));
  private final Map<MemberId, List<Logged>> consents = new HashMap<>();
  private final Map<MemberId, List<GoalSaid>> goals = new HashMap<>();
  private final List<Logged> terms = new ArrayList<>();
  private final Set<String> shown = new HashSet<>();
  private final Set<PartnerId> told = new TreeSet<>();

  /// Something that the log has.
  sealed interface Step {
    /// When; the same whatever else is in the log.
    int minute();
  }

  record Says(int minute, PartnerId partner, MemberId member, MemberFact fact) implements Step {}

  record Gives(
      int minute,
      MemberId member,
      String id,
      PartnerId discloser,
      PartnerId recipient,
      Purpose purpose,
      Set<DataElement> elements,
      int version)
      implements Step {}

  record Withdraws(int minute, MemberId member, String id) implements Step {}

  /// The member restricts what is done with its data, or lifts that.
  record Bars(int minute, MemberId member, ConsentFact.Barring fact) implements Step {}

  record Changes(int minute, int version, boolean material) implements Step {}

  /// A partner, or the member, says something of a goal.
  record Aiming(int minute, Optional<PartnerId> partner, MemberId member, GoalFact fact)
      implements Step {}

  static Says says(
      int minute,
      PartnerId partner,
      MemberId member,
      String eventId,
      String kind,
      Map<String, String> fields,
      Optional<String> earlier) {
    MemberFact fact =
        new MemberFact(
            member,
            Optional.of(partner),
            eventId,
            START,
            START.plus(Duration.ofMinutes(minute)),
            kind,
            fields,
            earlier);
    return new Says(minute, partner, member, fact);
  }

  /// What all partners see of each step.
  static List<List<Disclosed>> of(List<? extends Step> steps) {
    Telling telling = new Telling();
    return steps.stream().map(telling::next).toList();
  }

  private List<Disclosed> next(Step step) {
    List<Disclosed> all =
        switch (step) {
          case Says says ->
              disclosing.of(says.fact(), Known.of(now(says.member()), _ -> true, this::wasShown));
          case Gives gives -> consents(gives, gives.member(), given(gives));
          case Withdraws it ->
              consents(
                  it,
                  it.member(),
                  new ConsentFact.Withdrawn(new ConsentId(it.id()), Optional.empty()));
          case Bars it -> consents(it, it.member(), it.fact());
          case Aiming aiming -> aim(aiming);
          case Changes changes -> change(changes);
        };
    for (Disclosed disclosed : all)
      if (disclosed.under().isPresent()) {
        if (disclosed.isOfSharing()) told.add(disclosed.to());
        else shown.add(disclosed.to() + disclosed.id());
      }
    return all;
  }

  private boolean wasShown(PartnerId to, String id) {
    return shown.contains(to + id);
  }

  private static ConsentFact given(Gives gives) {
    Consent consent =
        new Consent(
            gives.discloser(),
            new TreeSet<>(Set.of(gives.recipient())),
            gives.purpose(),
            new TreeSet<>(gives.elements()),
            new TermsVersion("health", gives.version()),
            Optional.of(new Wording("en", TEXT)),
            "app",
            Optional.empty());
    Evidence evidence = Evidence.ofToken(gives.member(), "at " + gives.minute());
    return new ConsentFact.Given(new ConsentId(gives.id()), consent, evidence, Optional.empty());
  }

  private List<Disclosed> consents(Step step, MemberId member, ConsentFact says) {
    var before = now(member);
    consents.computeIfAbsent(member, _ -> new ArrayList<>()).add(logged(step, says));
    MemberFact fact =
        new MemberFact(
            member,
            Optional.empty(),
            "at " + step.minute(),
            START,
            at(step),
            says.getClass().getSimpleName(),
            Map.of(),
            Optional.empty());
    return disclosing.of(
        fact, new Known(now(member), Optional.of(before), Aims.SAME, _ -> true, this::wasShown));
  }

  private List<Disclosed> aim(Aiming step) {
    List<GoalSaid> said = goals.computeIfAbsent(step.member(), _ -> new ArrayList<>());
    Goals before = Goals.of(said);
    String event = "e-" + step.minute();
    said.add(
        new GoalSaid(
            new LogPoint(step.minute(), at(step)), step.partner(), event, START, step.fact()));
    boolean isSet = step.fact() instanceof GoalFact.Proposed;
    MemberFact fact =
        new MemberFact(
            step.member(),
            step.partner(),
            event,
            START,
            at(step),
            isSet ? "GoalSet" : "ByMember",
            Map.of(),
            Optional.empty());
    Aims aims = new Aims(before, Goals.of(said));
    return disclosing.of(
        fact, new Known(now(step.member()), Optional.empty(), aims, _ -> true, this::wasShown));
  }

  private List<Disclosed> change(Changes step) {
    Terms version =
        new Terms(new TermsVersion("health", step.version()), step.material(), Map.of("en", TEXT));
    terms.add(logged(step, new ConsentFact.TermsCame(version)));
    return disclosing.of(version, told, at(step));
  }

  private punchcard.onboarding.consent.Consents now(MemberId member) {
    List<Logged> all = new ArrayList<>(terms);
    all.addAll(consents.getOrDefault(member, List.of()));
    all.sort(java.util.Comparator.comparingLong(logged -> logged.at().offset()));
    return new ConsentHistory(all).now();
  }

  private static Logged logged(Step step, ConsentFact fact) {
    return new Logged(new LogPoint(step.minute(), at(step)), "", fact);
  }

  private static Instant at(Step step) {
    return START.plus(Duration.ofMinutes(step.minute()));
  }
}
