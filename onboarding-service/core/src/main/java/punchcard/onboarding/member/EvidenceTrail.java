package punchcard.onboarding.member;

import java.util.List;
import java.util.Optional;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.evidence.KeyId;
import punchcard.onboarding.relation.SignedBy;

/// The part of a member's audit trail that tells by what consents are proven.
final class EvidenceTrail {
  private static final String ADDED = "ADDED";

  private EvidenceTrail() {}

  static Act act(LogPoint at, ConsentFact.Evidencing fact) {
    return switch (fact) {
      case ConsentFact.KeyAdded(KeyId id, _, Evidence by) ->
          own(at, by, new Act.Turn(name(id), Optional.empty(), Optional.of(ADDED)));
      case ConsentFact.KeyRemoved(KeyId id, Evidence by) ->
          own(at, by, new Act.Turn(name(id), Optional.of(ADDED), Optional.of("REMOVED")));
      case ConsentFact.CodeMade it -> made(at, it);
    };
  }

  /// A consent that was given by this evidence, whoever has brought it.
  static Act act(LogPoint at, ConsentFact.Given given, List<Act.Turn> turns) {
    Act.Taken taken = new Act.Taken(given.evidence().shown(), given.atDesk().map(SignedBy::actor));
    return Act.byEvidence(at, given.relayedBy(), given.evidence(), turns).showing(taken);
  }

  private static Act made(LogPoint at, ConsentFact.CodeMade it) {
    String what = "consent-codes/" + it.name().consent();
    return new Act(
        at,
        it.by().actor(),
        Optional.of(it.name().partner()),
        Act.Right.PARTNER,
        Optional.empty(),
        Optional.of(it.by().token()),
        List.of(new Act.Turn(what, Optional.empty(), Optional.of("MADE"))));
  }

  private static Act own(LogPoint at, Evidence by, Act.Turn turn) {
    return Act.byEvidence(at, Optional.empty(), by, List.of(turn));
  }

  private static String name(KeyId id) {
    return "signing-keys/" + id;
  }
}
