package punchcard.onboarding.relation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.consent.JoiningRule;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Terms;
import punchcard.onboarding.consent.TermsInForce;
import punchcard.onboarding.relation.RelationTerms.OfRole;

/// Anna and a gym: the log, one fact a minute, and what the two demand of each other.
final class Joining {
  static final PartnerId GYM = new PartnerId("gym");
  static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  static final OfRole HELPER = new OfRole("helper", "1", "Be nice.", Sha256.of("Be nice."));

  private final List<RelationSaid> log = new ArrayList<>();
  private final boolean needsApproval;
  private Instant now = START;
  private int requests;

  Joining(boolean needsApproval) {
    this.needsApproval = needsApproval;
  }

  static RelationName membership(String id) {
    return new RelationName(RelationKind.MEMBERSHIP, GYM, new RelationId(id));
  }

  static RelationName role(String id) {
    return new RelationName(RelationKind.ROLE, GYM, new RelationId(id));
  }

  static RelationDemand request(String id) {
    return new RelationDemand.Request(membership(id), 1, "en", Optional.empty());
  }

  static RelationDemand approve(String id) {
    return new RelationDemand.Approve(
        membership(id), new MemberRef("4711"), new IdentityKey("4711"));
  }

  RelationDemand offer(String id, Duration stands) {
    return new RelationDemand.Offer(role(id), HELPER, now.plus(stands));
  }

  static RelationDemand takeOn(String id) {
    return new RelationDemand.TakeOn(role(id), HELPER.hash());
  }

  Joining passes(Duration time) {
    now = now.plus(time);
    return this;
  }

  Instant now() {
    return now;
  }

  /// The demand is decided, and what is said gets into the log.
  String anna(RelationDemand demand) {
    return asks("anna-" + requests++, Optional.empty(), demand);
  }

  String gym(RelationDemand demand) {
    return asks("gym/" + requests++, Optional.of(GYM), demand);
  }

  String asks(String request, Optional<PartnerId> partner, RelationDemand demand) {
    RelationOutcome outcome = DecideRelation.decide(history(), command(request, partner, demand));
    if (!(outcome instanceof RelationOutcome.ToSay(RelationFact fact))) return word(outcome);
    arrives(request, now, fact);
    return word(DecideRelation.became(history(), request, demand));
  }

  /// What was asked at this time, decided on whatever the log had then, gets into the log now.
  Joining arrives(String request, Instant askedAt, RelationFact fact) {
    int offset = log.size();
    log.add(
        new RelationSaid(
            new LogPoint(offset, now), request, new LogPoint(1000L + offset, askedAt), fact));
    return this;
  }

  /// The gym's own signup.
  Joining signsUp(OptionalLong behindEnding) {
    return arrives("", now, new RelationFact.SignedUp(GYM, behindEnding));
  }

  /// By what the command of the fact that comes next will be known.
  long nextAsked() {
    return 1000L + log.size();
  }

  RelationCommand command(String request, Optional<PartnerId> partner, RelationDemand demand) {
    String actor = partner.map(PartnerId::value).orElse("anna");
    SignedBy by = new SignedBy(actor, partner, Sha256.of(actor));
    return new RelationCommand(request, by, now, demand, terms(), GYM::equals);
  }

  private TermsInForce terms() {
    Terms joining =
        new Terms(
            JoiningRule.version(GYM, 1),
            false,
            Map.of("en", Sha256.of("Terms.")),
            Optional.of(new JoiningRule(GYM, needsApproval)));
    return new TermsInForce(Map.of(joining.name(), joining));
  }

  RelationHistory history() {
    return new RelationHistory(log);
  }

  @Override
  public String toString() {
    return log.toString();
  }

  static String word(RelationOutcome outcome) {
    return switch (outcome) {
      case RelationOutcome.ToSay(var fact) -> fact.toString();
      case RelationOutcome.Is(var standing) -> standing.state().name();
      case RelationRefused(var refusal, _) -> refusal.name();
    };
  }
}
