package punchcard.bench;

import java.util.List;
import punchcard.events.Topics;
import punchcard.local.component.Part;

/// The rules alone, under an agreement of a hundred rules: purchases become committed postings.
/// Then what tills are told of baskets, with nothing beside it.
final class RulesAlone implements Scenario {
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
    AdmittedPurchases purchases = new AdmittedPurchases(stack.codec(Topics.MEMBER_EVENTS), MEMBERS);
    try (AtOnce atOnce = new AtOnce(stack.clients().transactionalProducer("bench-load"))) {
      return new Alone(
              stack,
              progress,
              arguments.events(),
              "rules",
              Topics.MEMBER_EVENTS.name(),
              Topics.POSTINGS.name(),
              topic -> atOnce.write(it -> purchases.send(it, topic, arguments.events())))
          .measure()
          .with("members", MEMBERS)
          .with("quoteMillis", quotes(stack))
          .with("quotesPerSecond", QUOTES_PER_SECOND);
    }
  }

  private Latencies quotes(MeasuredStack stack) {
    Quotes tills = new Quotes(stack.http(), stack.addresses().rules(), stack.partnerToken());
    tills.time(QUOTES, QUOTES_PER_SECOND);
    Latencies latencies = Latencies.of(tills.time(QUOTES, QUOTES_PER_SECOND));
    progress.say("quotes, %,d a second: %s ms", QUOTES_PER_SECOND, latencies);
    return latencies;
  }
}
