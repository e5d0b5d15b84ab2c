package punchcard.ledger;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.MergeId;

/// What becomes of a member, as a sentence: `mergedInto(BERTA, "m1")`, `erased("")`.
final class Became extends Sentence<Became> {
  private final Function<Envelope, Command> command;

  private Became(Function<Envelope, Command> command) {
    this.command = command;
  }

  /// @param shown the last entry's hash when the member was shown what is lost
  static Became erased(String shown) {
    return new Became(
        envelope ->
            new Forfeiture(
                envelope, source(envelope), new LogPosition("member-events", 0, 7), shown));
  }

  static Became mergedInto(MemberId other, String merge) {
    return new Became(envelope -> new Merge(envelope, source(envelope), new MergeId(merge), other));
  }

  static Became itselfAgain(MemberId other, String merge) {
    return new Became(
        envelope -> new Unmerge(envelope, source(envelope), new MergeId(merge), other));
  }

  static Became separatedFrom(MemberId other, String merge) {
    return new Became(
        envelope -> new Separation(envelope, source(envelope), new MergeId(merge), other));
  }

  /// Such a posting comes once.
  private static @Nullable Source source(Envelope envelope) {
    return new Source("rules", envelope.posting().offset());
  }

  @Override
  Became self() {
    return this;
  }

  @Override
  Command command(Envelope envelope) {
    return command.apply(envelope);
  }
}
