package punchcard.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import punchcard.local.component.Part;

/// Members' commands over HTTP: each gives a consent of another name, and is answered when its fact
/// has come back from the log.
final class Commands implements Scenario {
  private static final int MEMBERS = 2_500;
  private static final int ROUNDS = 5;
  private static final int COMMANDS = 4_000;
  private static final int PER_SECOND = 200;

  /// A service that has just been started is brought up to it, as load comes up in the morning.
  private static final List<Integer> WARM_UP_PER_SECOND =
      List.of(20, 50, 100, 100, 100, PER_SECOND);

  private static final int WARM_UP_SECONDS = 20;
  private static final int DONE = 200;
  private static final long PAUSE_NANOS = 50_000_000;

  /// Whoever is told to ask again does so after a while: all at once would be a flood.
  private static final long AGAIN_NANOS = 1_000_000_000;
  private static final List<Part> BEHIND_ONBOARDING = List.of(Part.RULES, Part.LEDGER);
  private static final String CONSENT =
      """
      {"discloser": "bench", "recipients": ["bench"], "purpose": "personal-offers",
       "dataElements": ["purchases"], "termsVersion": "bench/1", "language": "en"}
      """;

  private final Progress progress;

  Commands(Progress progress) {
    this.progress = progress;
  }

  @Override
  public Report measure(MeasuredStack stack) {
    BEHIND_ONBOARDING.forEach(stack::stop);
    URI terms = stack.addresses().onboarding().resolve("/consent-terms/bench/1");
    stack
        .http()
        .put(
            terms,
            stack.operator(),
            "application/json",
            "{\"material\": false, \"texts\": {\"en\": \"Terms.\"}}");
    List<Asker> askers = askers(stack);
    for (int step = 0; step < WARM_UP_PER_SECOND.size(); step++) warmUp(stack, askers, step);
    List<Latencies> rounds =
        IntStream.range(0, ROUNDS).mapToObj(round -> round(stack, askers, round)).toList();
    return new Report("commands")
        .with("members", MEMBERS)
        .with("commands", COMMANDS)
        .with("perSecond", PER_SECOND)
        .with("millis", Latencies.medians(rounds))
        .with("rounds", rounds);
  }

  private Latencies round(MeasuredStack stack, List<Asker> askers, int round) {
    String prefix = "c-" + round + "-";
    Latencies latencies =
        Latencies.of(
            AtRate.time(COMMANDS, PER_SECOND, number -> ask(stack, askers, prefix, number)));
    progress.say("commands, %,d a second: %s ms", PER_SECOND, latencies);
    return latencies;
  }

  private void warmUp(MeasuredStack stack, List<Asker> askers, int step) {
    int perSecond = WARM_UP_PER_SECOND.get(step);
    String prefix = "warm-up-" + step + "-";
    Latencies latencies =
        Latencies.of(
            AtRate.time(
                WARM_UP_SECONDS * perSecond,
                perSecond,
                number -> ask(stack, askers, prefix, number)));
    progress.say("warming up, %,d a second: %s ms", perSecond, latencies);
  }

  /// A member with a token of its own.
  private record Asker(String member, String token) {}

  private static void ask(MeasuredStack stack, List<Asker> askers, String prefix, int number) {
    Asker asker = askers.get(number % MEMBERS);
    URI consent =
        stack
            .addresses()
            .onboarding()
            .resolve("/members/" + asker.member() + "/consents/" + prefix + number);
    // What is not known yet is asked again, by the same name: the answer is late, and counts as
    // late.
    while (stack.http().put(consent, asker.token(), CONSENT) != DONE)
      LockSupport.parkNanos(AGAIN_NANOS);
  }

  private static List<Asker> askers(MeasuredStack stack) {
    try (KafkaProducer<String, byte[]> producer = stack.clients().producer()) {
      new Load(new Purchases(stack.codec(MeasuredStack.EVENTS), MEMBERS), producer).signUp();
    }
    List<Asker> askers = new ArrayList<>(MEMBERS);
    String partner = stack.partnerToken();
    for (int i = 0; i < MEMBERS; i++) {
      URI found =
          stack
              .addresses()
              .onboarding()
              .resolve("/partners/bench/members?ref=" + Purchases.reference(i));
      while (!stack.http().answers(found, partner)) LockSupport.parkNanos(PAUSE_NANOS);
      String member = stack.http().get(found, partner).get("memberId").asText();
      askers.add(new Asker(member, stack.http().token(Map.of("sub", member, "role", "member"))));
    }
    return askers;
  }
}
