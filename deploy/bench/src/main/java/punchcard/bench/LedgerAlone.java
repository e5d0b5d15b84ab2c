package punchcard.bench;

import java.util.ArrayList;
import java.util.List;
import punchcard.events.Topics;

/// The ledger with nothing before it: from postings that can be read to committed entries, lots and
/// hashes included, beside a bare copy of the same postings.
final class LedgerAlone implements Scenario {
  private static final int ROUNDS = 3;
  private static final int WARM_UPS = 2;
  private static final int MEMBERS = 100_000;

  private final Arguments arguments;
  private final Progress progress;

  LedgerAlone(Arguments arguments, Progress progress) {
    this.arguments = arguments;
    this.progress = progress;
  }

  @Override
  public Report measure(MeasuredStack stack) {
    int postings = arguments.events();
    CopyRounds copies = new CopyRounds(stack, progress, postings);
    List<Double> rates = new ArrayList<>();
    try (Postings load = load(stack)) {
      for (int round = 0; round < WARM_UPS; round++) post(stack, load);
      for (int round = 0; round < ROUNDS; round++) {
        copies.copy(topic -> load.write(topic, postings));
        rates.add(post(stack, load));
      }
    }
    double rate = Latencies.median(rates);
    return new Report("ledger", copies.perSecond(), rate)
        .with("members", MEMBERS)
        .with("events", postings)
        .with("rounds", ROUNDS);
  }

  private static Postings load(MeasuredStack stack) {
    return new Postings(
        stack.codec(Topics.POSTINGS), MEMBERS, stack.clients().transactionalProducer("bench-load"));
  }

  private double post(MeasuredStack stack, Postings load) {
    try (Committed entries =
        new Committed(stack.clients(), Topics.LEDGER_ENTRIES.name(), progress)) {
      load.write(Topics.POSTINGS.name(), arguments.events());
      long start = System.nanoTime();
      entries.await(arguments.events());
      double rate = arguments.events() * 1e9 / (System.nanoTime() - start);
      progress.say("ledger: %,.0f postings/s", rate);
      return rate;
    }
  }
}
