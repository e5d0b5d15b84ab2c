package punchcard.onboarding.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.ConsentCommand.Demand;
import punchcard.onboarding.consent.ConsentOutcome.Said;

/// A member of a gym whose insurer would like to know of her visits, and her part of the log: one
/// record a minute.
final class Anna {
  static final MemberId ID = new MemberId("a0".repeat(16));
  static final PartnerId GYM = new PartnerId("gym");
  static final PartnerId INSURER = new PartnerId("insurer");
  static final PartnerId GROCER = new PartnerId("grocer");
  static final Predicate<PartnerId> REGISTERED = Set.of(GYM, INSURER, GROCER)::contains;
  static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

  private final List<Logged> log = new ArrayList<>();
  private int requests;

  static Anna member() {
    Anna anna = new Anna();
    anna.log("", new ConsentFact.Joined());
    anna.log("", new ConsentFact.TermsCame(terms(1, false)));
    return anna;
  }

  static Anna nobody() {
    return new Anna();
  }

  static Terms terms(int version, boolean material) {
    return new Terms(
        new TermsVersion("health", version), material, Map.of("en", textOf(version, "en")));
  }

  static Sha256 textOf(int version, String language) {
    return Sha256.of("terms " + version + " in " + language);
  }

  /// That the gym's visits may be known to the insurer.
  static ConsentWish visits(String id) {
    return visits(id, 1);
  }

  static ConsentWish visits(String id, int termsVersion) {
    return new ConsentWish(
        id,
        "gym",
        List.of("insurer"),
        "health-programme",
        List.of("visits"),
        "health/" + termsVersion,
        Optional.of("en"),
        Optional.empty(),
        "app",
        Optional.empty());
  }

  /// That the insurer may know of visits, and what is inferred from them.
  static ConsentWish inferences(String id) {
    return new ConsentWish(
        id,
        "gym",
        List.of("insurer"),
        "health-programme",
        List.of("visits", "inferences"),
        "health/1",
        Optional.of("en"),
        Optional.empty(),
        "app",
        Optional.empty());
  }

  /// That the grocer may know what she buys at the gym, to make her offers.
  static ConsentWish offers(String id) {
    return new ConsentWish(
        id,
        "gym",
        List.of("grocer"),
        "personal-offers",
        List.of("purchases"),
        "health/1",
        Optional.of("en"),
        Optional.empty(),
        "app",
        Optional.empty());
  }

  static ConsentWish until(ConsentWish wish, Instant end) {
    return new ConsentWish(
        wish.id(),
        wish.discloser(),
        wish.recipients(),
        wish.purpose(),
        wish.elements(),
        wish.terms(),
        wish.language(),
        wish.termsHash(),
        wish.method(),
        Optional.of(end));
  }

  /// What the log has so far says, one minute for each record.
  Instant now() {
    return START.plus(Duration.ofMinutes(log.size()));
  }

  /// The last record.
  LogPoint here() {
    return log.getLast().at();
  }

  ConsentHistory history() {
    return new ConsentHistory(log);
  }

  Consents consents() {
    return history().now();
  }

  ConsentOutcome asks(Demand demand) {
    return asks("request-" + requests++, demand);
  }

  /// Asks, and has the log say what comes of it.
  ConsentOutcome asks(String request, Demand demand) {
    Evidence evidence = Evidence.ofToken(ID, "session of " + request);
    ConsentCommand command = new ConsentCommand(ID, request, evidence, now(), demand);
    ConsentOutcome outcome = DecideConsent.decide(consents(), command, REGISTERED);
    if (outcome instanceof Said(ConsentFact fact)) log(request, fact);
    return outcome;
  }

  Anna gives(ConsentWish wish) {
    asks(new ConsentCommand.Give(wish));
    return this;
  }

  Anna withdraws(String id) {
    asks(new ConsentCommand.Withdraw(id));
    return this;
  }

  Anna declines(String id) {
    asks(new ConsentCommand.Decline(id));
    return this;
  }

  /// A partner asks for it.
  Anna isAskedFor(ConsentWish wish) {
    return log("", new ConsentFact.Requested(new ConsentId(wish.id()), consent(wish)));
  }

  /// A partner brings her token.
  Anna givesAtTheGym(ConsentWish wish, String token) {
    return givesAtTheGym(wish, new Evidence.Token(Sha256.of(token)));
  }

  Anna givesAtTheGym(ConsentWish wish, Evidence.Token token) {
    return log(
        "",
        new ConsentFact.Given(
            new ConsentId(wish.id()), consent(wish), new Evidence(ID, token), Optional.of(GYM)));
  }

  /// A partner says that she withdraws.
  Anna withdrawsAtTheGym(String id) {
    return log("", new ConsentFact.Withdrawn(new ConsentId(id), Optional.empty()));
  }

  Anna meets(Terms terms) {
    return log("", new ConsentFact.TermsCame(terms));
  }

  Anna log(String request, ConsentFact fact) {
    log.add(new Logged(new LogPoint(log.size(), now()), request, fact));
    return this;
  }

  private Consent consent(ConsentWish wish) {
    Conditions by = new Conditions(consents().terms(), REGISTERED, now());
    return ((ConsentScreening.Sound) ConsentScreening.screen(wish, by)).consent();
  }

  /// Whether the insurer may know of visits in what comes next.
  boolean discloses() {
    return disclosesAt(new LogPoint(log.size(), now()));
  }

  /// Whether the insurer may know of this in what comes next.
  boolean discloses(DataElement element) {
    return disclosesAt(element, new LogPoint(log.size(), now()));
  }

  boolean disclosesAt(LogPoint point) {
    return disclosesAt(DataElement.VISITS, point);
  }

  private boolean disclosesAt(DataElement element, LogPoint point) {
    return !history().check(INSURER, element, Purpose.HEALTH_PROGRAMME, point).isEmpty();
  }

  /// Whether the grocer may know of purchases in what comes next.
  boolean disclosesForOffers() {
    LogPoint next = new LogPoint(log.size(), now());
    return !history().check(GROCER, DataElement.PURCHASES, Purpose.PERSONAL_OFFERS, next).isEmpty();
  }

  ConsentState stateOf(String id) {
    return consents().stateOf(new ConsentId(id), now()).orElseThrow();
  }
}
