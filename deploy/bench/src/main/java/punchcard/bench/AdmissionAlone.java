package punchcard.bench;

import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.local.component.Part;

/// Onboarding alone, which knows a million identities: purchases become committed events of the
/// log, or, further on, what their partner sees of them in its feed.
final class AdmissionAlone implements Scenario {
  private static final int IDENTITIES = 1_000_000;
  private static final List<Part> BEHIND_ADMISSION = List.of(Part.RULES, Part.LEDGER);

  private final Arguments arguments;
  private final Progress progress;
  private final Topic<?> output;

  private AdmissionAlone(Arguments arguments, Progress progress, Topic<?> output) {
    this.arguments = arguments;
    this.progress = progress;
    this.output = output;
  }

  /// Up to the log.
  static AdmissionAlone toTheLog(Arguments arguments, Progress progress) {
    return new AdmissionAlone(arguments, progress, Topics.MEMBER_EVENTS);
  }

  /// Up to the partner's feed.
  static AdmissionAlone toTheFeed(Arguments arguments, Progress progress) {
    return new AdmissionAlone(arguments, progress, MeasuredStack.FEED);
  }

  @Override
  public Report measure(MeasuredStack stack) {
    BEHIND_ADMISSION.forEach(stack::stop);
    Purchases purchases = new Purchases(stack.codec(MeasuredStack.EVENTS), IDENTITIES);
    try (KafkaProducer<String, byte[]> producer = stack.clients().producer();
        AtOnce atOnce = new AtOnce(stack.clients().transactionalProducer("bench-load"))) {
      long bytesEach = signUp(stack, new Load(purchases, producer));
      Rounds rounds = new Rounds(purchases, arguments.events());
      return new Alone(
              stack,
              progress,
              arguments.events(),
              arguments.scenario(),
              MeasuredStack.EVENTS.name(),
              output.name(),
              topic -> atOnce.write(sender -> rounds.next(sender, topic)))
          .measure()
          .with("identities", IDENTITIES)
          .with("heapBytesPerIdentity", bytesEach);
    }
  }

  /// The heap that one identity takes, with the id of its signup.
  private long signUp(MeasuredStack stack, Load load) {
    long empty = Heap.liveBytes(stack.process(Part.ONBOARDING));
    try (Committed log = new Committed(stack.clients(), output.name(), progress)) {
      load.signUp();
      double rate = log.await(IDENTITIES).perSecond();
      progress.say("%,d have signed up, %,.0f a second", IDENTITIES, rate);
    }
    long bytesEach = (Heap.liveBytes(stack.process(Part.ONBOARDING)) - empty) / IDENTITIES;
    progress.say("an identity takes %,d bytes of heap", bytesEach);
    return bytesEach;
  }

  /// Purchases whose ids nobody has seen, whatever topic they are for.
  private static final class Rounds {
    private final Purchases purchases;
    private final int events;
    private int rounds;

    Rounds(Purchases purchases, int events) {
      this.purchases = purchases;
      this.events = events;
    }

    void next(Sender sender, String topic) {
      purchases.purchases(rounds++, events, (key, value) -> sender.send(topic, key, value));
    }
  }
}
