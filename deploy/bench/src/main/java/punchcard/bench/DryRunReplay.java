package punchcard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import punchcard.events.Topics;
import punchcard.local.component.Part;

/// What a change of an agreement would have done to all that has happened: by the operators'
/// command, in a process of its own, which reads log and journal from their beginnings and decides
/// all twice; beside a bare copy of as many events.
final class DryRunReplay implements Scenario {
  private static final int MEMBERS = 100_000;
  private static final int ROUNDS = 3;

  /// Caps, windows of history, tiers and a budget, which the version in force does not have.
  private static final String CANDIDATE =
      """
      agreement: bench
      participants: everyone
      tiers:
        currency: TIER
        per: year
        levels: [{ tier: basic, from: 0 }, { tier: gold, from: 300 }]
      promotions: [{ id: regulars, from: 2017-01-01, budget: { amount: 100000, currency: POINTS } }]
      rules:
        - id: base
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'bench' && event.currency == 'USD'
          cap: { amount: 500, per: month }
          post:
            - { currency: POINTS, amount: "event.amountMinor / (member.tier == 'gold' ? 90 : 100)", rounding: down, fundedBy: bench, expires: P18M }
        - id: qualifying
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'bench' && event.currency == 'USD'
          post:
            - { currency: TIER, amount: event.amountMinor / 100, rounding: down, fundedBy: bench }
        - id: regular
          promotion: regulars
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'bench' && event.currency == 'USD' && history.count('SpendRecorded', 'iso-week') >= 4
          cap: { count: 2, per: iso-week }
          post:
            - { currency: POINTS, amount: 25, rounding: down, fundedBy: bench, expires: P18M }
      """;

  private final Arguments arguments;
  private final Progress progress;

  DryRunReplay(Arguments arguments, Progress progress) {
    this.arguments = arguments;
    this.progress = progress;
  }

  @Override
  public Report measure(MeasuredStack stack) {
    AdmittedPurchases purchases = new AdmittedPurchases(stack.codec(Topics.MEMBER_EVENTS), MEMBERS);
    CopyRounds copies = new CopyRounds(stack, progress, arguments.events());
    stack.stop(Part.ONBOARDING);
    try (AtOnce atOnce = new AtOnce(stack.clients().transactionalProducer("bench-load"));
        Committed entries =
            new Committed(stack.clients(), Topics.LEDGER_ENTRIES.name(), progress)) {
      atOnce.write(it -> purchases.send(it, Topics.MEMBER_EVENTS.name(), arguments.events()));
      entries.await(arguments.events());
      stack.stop(Part.RULES);
      stack.stop(Part.LEDGER);
      copies.copy(topic -> atOnce.write(it -> purchases.send(it, topic, arguments.events())));
    }
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) seconds.add(replay(stack));
    double median = Latencies.median(seconds);
    return new Report("replay", copies.perSecond(), arguments.events() / median)
        .with("seconds", Math.round(median * 10) / 10.0)
        .with("members", MEMBERS)
        .with("events", arguments.events())
        .with("rounds", ROUNDS);
  }

  private double replay(MeasuredStack stack) {
    try {
      Path file = Files.createTempFile("punchcard-bench", ".yaml");
      Files.writeString(file, CANDIDATE);
      long start = System.nanoTime();
      OperatorsCommand.start(
              stack,
              "replay",
              "--dry-run",
              "--agreement=" + file,
              "--from=2017-01-01",
              "--to=2099-12-31")
          .await();
      double seconds = (System.nanoTime() - start) / 1e9;
      Files.delete(file);
      progress.say("replay: %,.1f s", seconds);
      return seconds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
