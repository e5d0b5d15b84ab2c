package punchcard.onboarding.identity;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;

/// A member's task without Kafka: one command at a time, which waits for the log or for an
/// identifier's owner. What is on its way is told to whoever delivers it.
final class Desk {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  final MemberId member;
  final List<IdentityOutcome> answers = new ArrayList<>();
  private final List<IdentitySaid> log = new ArrayList<>();
  private final Deque<IdentityCommand> waiting = new ArrayDeque<>();
  private final Consumer<OwnerQuestion> toOwner;
  private Instant now = NOW;
  private Optional<IdentityFact> onItsWay = Optional.empty();
  private int requests;

  Desk(MemberId member, Consumer<OwnerQuestion> toOwner) {
    this.member = member;
    this.toOwner = toOwner;
  }

  void wait(java.time.Duration time) {
    now = now.plus(time);
  }

  void ask(IdentityDemand demand) {
    ask("r-" + requests++, demand);
  }

  void ask(String request, IdentityDemand demand) {
    Evidence evidence = Evidence.ofToken(member, Sha256.of("token"));
    waiting.add(new IdentityCommand(request, evidence, now, demand));
    if (waiting.size() == 1) decideNext();
  }

  /// The log delivers what was written, if anything.
  void hear() {
    if (onItsWay.isEmpty()) return;
    String request = waiting.element().request();
    log.add(new IdentitySaid(new LogPoint(log.size(), now), request, onItsWay.get()));
    onItsWay = Optional.empty();
    settle(DecideIdentity.heard(history(), waiting.element()));
  }

  void heed(OwnerAnswer answer) {
    settle(DecideIdentity.answered(history(), waiting.element(), answer));
  }

  IdentityHistory history() {
    return new IdentityHistory(log);
  }

  private void decideNext() {
    if (!waiting.isEmpty()) settle(DecideIdentity.decide(history(), waiting.element()));
  }

  private void settle(IdentityOutcome outcome) {
    switch (outcome) {
      case IdentityOutcome.ToSay(var fact) -> onItsWay = Optional.of(fact);
      case IdentityOutcome.ToAsk(var question) -> toOwner.accept(question);
      case IdentityOutcome.Is _, IdentityRefused _ -> {
        answers.add(outcome);
        waiting.remove();
        decideNext();
      }
    }
  }
}
