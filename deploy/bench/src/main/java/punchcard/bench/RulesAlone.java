package punchcard.bench;

import java.util.ArrayList;
import java.util.List;
import punchcard.events.Topics;
import punchcard.local.component.Part;

/// The rules with nothing before or behind them: from purchases that can be read to committed
/// postings under an agreement of a hundred rules, beside a bare copy of the same purchases. Then
/// what tills are told of baskets, with nothing beside it.
final class RulesAlone implements Scenario {
  private static final int ROUNDS = 3;
  private static final int WARM_UPS = 2;
  private static final int MEMBERS = 100_000;
  private static final int QUOTES = 2_000;
  private static final int QUOTES_PER_SECOND = 200;
  private static final List<Part> AROUND_RULES = List.of(Part.ONBOARDING, Part.LEDGER);

  private final Arguments arguments;
  private final Progress progress;

  RulesAlone(Arguments arguments, Progress progress) {
    this.arguments = arguments;
    this.progress = progress;
  }

  @Override
  public Report measure(MeasuredStack stack) {
    stack.agree(HundredRules.yaml(MeasuredStack.AGREEMENT_ID));
    AROUND_RULES.forEach(stack::stop);
    int purchases = arguments.events();
    AdmittedPurchases load = new AdmittedPurchases(stack.codec(Topics.MEMBER_EVENTS), MEMBERS);
    CopyRounds copies = new CopyRounds(stack, progress, purchases);
    List<Double> rates = new ArrayList<>();
    try (AtOnce atOnce = new AtOnce(stack.clients().transactionalProducer("bench-load"))) {
      for (int round = 0; round < WARM_UPS; round++) decide(stack, load, atOnce);
      for (int round = 0; round < ROUNDS; round++) {
        copies.copy(topic -> atOnce.write(sender -> load.send(sender, topic, purchases)));
        rates.add(decide(stack, load, atOnce));
      }
    }
    Latencies quotes = quotes(stack);
    return new Report("rules", copies.perSecond(), Latencies.median(rates))
        .with("quoteMillis", quotes)
        .with("quotesPerSecond", QUOTES_PER_SECOND)
        .with("members", MEMBERS)
        .with("events", purchases)
        .with("rounds", ROUNDS);
  }

  private Latencies quotes(MeasuredStack stack) {
    Quotes tills = new Quotes(stack.http(), stack.addresses().rules(), stack.partnerToken());
    tills.time(QUOTES, QUOTES_PER_SECOND);
    Latencies latencies = Latencies.of(tills.time(QUOTES, QUOTES_PER_SECOND));
    progress.say("quotes, %,d a second: %s ms", QUOTES_PER_SECOND, latencies);
    return latencies;
  }

  private double decide(MeasuredStack stack, AdmittedPurchases load, AtOnce atOnce) {
    try (Committed postings = new Committed(stack.clients(), Topics.POSTINGS.name(), progress)) {
      atOnce.write(sender -> load.send(sender, Topics.MEMBER_EVENTS.name(), arguments.events()));
      long start = System.nanoTime();
      postings.await(arguments.events());
      double rate = arguments.events() * 1e9 / (System.nanoTime() - start);
      progress.say("rules: %,.0f events/s", rate);
      return rate;
    }
  }
}
