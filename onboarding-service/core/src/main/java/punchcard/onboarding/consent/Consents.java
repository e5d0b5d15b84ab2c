package punchcard.onboarding.consent;

import static punchcard.onboarding.consent.ConsentState.DECLINED;
import static punchcard.onboarding.consent.ConsentState.GIVEN;
import static punchcard.onboarding.consent.ConsentState.REQUESTED;
import static punchcard.onboarding.consent.ConsentState.WITHDRAWN;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.ConsentFact.Barring;
import punchcard.onboarding.consent.ConsentFact.Declined;
import punchcard.onboarding.consent.ConsentFact.Evidencing;
import punchcard.onboarding.consent.ConsentFact.Given;
import punchcard.onboarding.consent.ConsentFact.Guarding;
import punchcard.onboarding.consent.ConsentFact.Inherited;
import punchcard.onboarding.consent.ConsentFact.Joined;
import punchcard.onboarding.consent.ConsentFact.Linking;
import punchcard.onboarding.consent.ConsentFact.Merged;
import punchcard.onboarding.consent.ConsentFact.Requested;
import punchcard.onboarding.consent.ConsentFact.TermsCame;
import punchcard.onboarding.consent.ConsentFact.TokenShown;
import punchcard.onboarding.consent.ConsentFact.Withdrawn;
import punchcard.onboarding.evidence.Proofs;

/// A member's consents at one position of the log: what all facts up to there come to. Nobody
/// decides here any more: a fact that has come too late to change anything changes nothing.
public final class Consents {
  private boolean isMember;
  private TermsInForce terms = TermsInForce.NONE;
  private final Map<ConsentId, Standing> standings = new TreeMap<>();
  private final Givings givings = new Givings();
  private final Map<String, Answered> answered = new HashMap<>();
  private final Showings showings = new Showings();
  private final Bars bars = new Bars();
  private final Guardianship guardianship = new Guardianship();

  Consents() {}

  /// What a request has said, and what that has made of its consent.
  record Answered(ConsentFact fact, Optional<Standing> became) {}

  /// What these facts come to, in their order.
  public static Consents of(List<Logged> facts) {
    Consents consents = new Consents();
    facts.forEach(consents::evolve);
    return consents;
  }

  void evolve(Logged logged) {
    LogPoint at = logged.at();
    Optional<Standing> became =
        switch (logged.fact()) {
          case Joined(var age) -> join(age);
          case TermsCame(Terms version) -> come(version, at);
          case Requested(ConsentId id, Consent consent) -> request(id, consent, at);
          case Given given -> give(given, at);
          case Declined(ConsentId id, Evidence by) -> decline(id, by, at);
          case Withdrawn(ConsentId id, Optional<Evidence> by) -> withdraw(id, by, at);
          case TokenShown(Sha256 token) -> show(token);
          case Merged _ -> askAnew(at);
          case Evidencing fact -> prove(fact, at);
          case Linking fact -> link(fact);
          case Guarding fact -> guard(at, () -> guardianship.evolve(fact, at.at()));
          case Inherited it -> inherit(it, at);
          case Barring fact -> bar(fact, at);
        };
    became.ifPresent(standing -> standings.put(standing.id(), standing));
    if (!logged.request().isEmpty())
      answered.putIfAbsent(logged.request(), new Answered(logged.fact(), became));
  }

  private Optional<Standing> join(Optional<ComingOfAge> age) {
    isMember = true;
    age.ifPresent(guardianship::tell);
    return Optional.empty();
  }

  private Optional<Standing> show(Sha256 token) {
    showings.addToken(token);
    return Optional.empty();
  }

  private Optional<Standing> inherit(Inherited it, LogPoint at) {
    var _ = bar(it, at);
    showings.evolve(it.subjects());
    return guard(at, () -> it.reservations().age().ifPresent(guardianship::tell));
  }

  /// Of who turns out not to be of age the guardian is asked anew.
  private Optional<Standing> guard(LogPoint at, Runnable fact) {
    boolean wasOfAge = !guardianship.isBelowAge(at.at());
    fact.run();
    return wasOfAge && guardianship.isBelowAge(at.at()) ? askAnew(at) : Optional.empty();
  }

  /// What counts again begins another sharing.
  private Optional<Standing> bar(Barring fact, LogPoint at) {
    List<Standing> before = standings.values().stream().filter(it -> lets(it, at.at())).toList();
    bars.evolve(fact);
    standings.values().stream()
        .filter(it -> lets(it, at.at()) && !before.contains(it))
        .forEach(it -> givings.begin(it.id(), it.consent()));
    return Optional.empty();
  }

  /// Material terms ask again: until the member answers, nothing is disclosed.
  private Optional<Standing> come(Terms version, LogPoint at) {
    terms = terms.with(version);
    standings.replaceAll(
        (_, standing) ->
            standing.state() == GIVEN && terms.supersede(standing.consent().terms())
                ? standing.becomes(REQUESTED, at, Optional.empty())
                : standing);
    return Optional.empty();
  }

  /// Nothing is disclosed, and nothing is when that is undone, until the member says so again.
  private Optional<Standing> askAnew(LogPoint at) {
    standings.replaceAll(
        (_, standing) ->
            standing.state() == GIVEN
                ? standing.becomes(REQUESTED, at, Optional.empty())
                : standing);
    return Optional.empty();
  }

  /// A partner asks once: what the member has answered is not asked again under the same id.
  private Optional<Standing> request(ConsentId id, Consent consent, LogPoint at) {
    if (standings.containsKey(id)) return Optional.empty();
    return Optional.of(new Standing(id, consent, REQUESTED, at, Optional.empty()));
  }

  private Optional<Standing> give(Given given, LogPoint at) {
    boolean proves = showings.take(given, at.at()).isEmpty();
    if (!proves
        || !mayDecide(given.evidence().subject(), at.at())
        || isOff(given.consent(), at.at())) return request(given.id(), given.consent(), at);
    if (stateOf(given.id(), at.at()).equals(Optional.of(GIVEN))) return Optional.empty();
    ConsentState state = terms.supersede(given.consent().terms()) ? REQUESTED : GIVEN;
    if (state == GIVEN && !bars.isBarred(given.consent()))
      givings.begin(given.id(), given.consent());
    return Optional.of(
        new Standing(given.id(), given.consent(), state, at, Optional.of(given.evidence())));
  }

  private Optional<Standing> prove(Evidencing fact, LogPoint at) {
    showings.evolve(fact, at);
    return Optional.empty();
  }

  private Optional<Standing> link(Linking fact) {
    showings.evolve(fact);
    return Optional.empty();
  }

  private Optional<Standing> decline(ConsentId id, Evidence by, LogPoint at) {
    showings.addToken(by.token());
    return find(id)
        .filter(standing -> standing.stateAt(at.at()) == REQUESTED)
        .map(standing -> standing.becomes(DECLINED, at, Optional.of(by)));
  }

  private Optional<Standing> withdraw(ConsentId id, Optional<Evidence> by, LogPoint at) {
    by.ifPresent(evidence -> showings.addToken(evidence.token()));
    return find(id)
        .filter(standing -> standing.isOpenAt(at.at()))
        .map(standing -> standing.becomes(WITHDRAWN, at, by));
  }

  /// Whether it lets anybody know anything in what the log gets at this time: it is given, and the
  /// member neither restricts what is done with its data nor objects to what they are for.
  public boolean lets(Standing standing, Instant at) {
    return standing.isGivenAt(at) && !bars.isBarred(standing.consent());
  }

  /// Those that let this partner know this for this purpose, in what the log gets at this time;
  /// none, if it does not take part, or the member objects to what that is.
  public List<Standing> allowing(
      PartnerId recipient, DataElement element, Purpose purpose, Instant at) {
    if (bars.isShutOut(recipient) || bars.isBarred(element)) return List.of();
    return standings.values().stream()
        .filter(standing -> lets(standing, at))
        .filter(standing -> standing.consent().covers(recipient, element, purpose))
        .toList();
  }

  /// Those that let anybody know something that this partner knows, in what the log gets at this
  /// time.
  public List<Standing> sharing(PartnerId discloser, Instant at) {
    return standings.values().stream()
        .filter(standing -> lets(standing, at))
        .filter(standing -> standing.consent().discloser().equals(discloser))
        .toList();
  }

  /// How many times a consent began to count so far that concerned this partner: each time begins
  /// another sharing. Of others under the same name it must not learn.
  public int timesGiven(ConsentId id, PartnerId partner) {
    return givings.times(id, partner);
  }

  /// All of them, whatever has become of them.
  public Collection<Standing> all() {
    return List.copyOf(standings.values());
  }

  /// What a request's fact has made of its consent; empty if it came too late to change it.
  public Optional<Standing> madeBy(String request) {
    return answered(request).flatMap(Answered::became);
  }

  Optional<Answered> answered(String request) {
    return Optional.ofNullable(answered.get(request));
  }

  /// The consent of this id, whatever has become of it.
  public Optional<Standing> find(ConsentId id) {
    return Optional.ofNullable(standings.get(id));
  }

  Optional<ConsentState> stateOf(ConsentId id, Instant at) {
    return find(id).map(standing -> standing.stateAt(at));
  }

  /// Whether whom they are of has ever signed up.
  public boolean isOfMember() {
    return isMember;
  }

  /// Whether the member objects to this.
  public boolean objectsTo(Use use) {
    return bars.isObjectedTo(use);
  }

  /// Whether the member is not old enough to consent itself in what the log gets at this time.
  public boolean isBelowAge(Instant at) {
    return guardianship.isBelowAge(at);
  }

  /// Who decides for the member then; nobody, if it is of age.
  public Set<MemberId> guardians(Instant at) {
    return guardianship.guardians(at);
  }

  /// When the member comes of age, as far as the log says.
  public Optional<ComingOfAge> age() {
    return guardianship.age();
  }

  /// Whether it counts that this one, the member or another, decides on consents then.
  public boolean mayDecide(MemberId one, Instant at) {
    return guardianship.mayDecide(one, at);
  }

  /// Whether nobody can give it then, since the member is not of age.
  boolean isOff(Consent consent, Instant at) {
    return isBelowAge(at) && consent.isForAdults();
  }

  /// By what the member can prove consents, besides tokens.
  public Proofs proofs() {
    return showings.proofs();
  }

  /// Why the evidence would prove nothing in what the log gets at this time; empty: it would.
  public Optional<Refusal> flaw(Given given, Instant at) {
    return showings.flaw(given, at);
  }

  /// Those in force.
  public TermsInForce terms() {
    return terms;
  }
}
