package punchcard.bench;

import punchcard.events.Topics;

/// The ledger alone: postings of one credit each become committed entries, lots and hashes
/// included.
final class LedgerAlone implements Scenario {
  private static final int MEMBERS = 100_000;

  private final Arguments arguments;
  private final Progress progress;

  LedgerAlone(Arguments arguments, Progress progress) {
    this.arguments = arguments;
    this.progress = progress;
  }

  @Override
  public Report measure(MeasuredStack stack) {
    try (Postings postings = load(stack)) {
      return new Alone(
              stack,
              progress,
              arguments.events(),
              "ledger",
              Topics.POSTINGS.name(),
              Topics.LEDGER_ENTRIES.name(),
              topic -> postings.write(topic, arguments.events()))
          .measure()
          .with("members", MEMBERS);
    }
  }

  private static Postings load(MeasuredStack stack) {
    return new Postings(
        stack.codec(Topics.POSTINGS), MEMBERS, stack.clients().transactionalProducer("bench-load"));
  }
}
