package punchcard.local.check;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.local.check.ExampleLedger.bytes;
import static punchcard.local.check.ExampleLedger.rehashed;
import static punchcard.local.check.Verdicts.verdict;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;

/// The check proves something only if it notices: an untouched history passes, and each way of
/// falsifying it is found. What is told of each kind of entry in TamperingTest is left out here.
class CheckTest {
  private static final List<LedgerEntry> RIGHT = ExampleHistory.journal();
  private static final ByteBuffer FALSE_HASH = bytes("ff".repeat(32));

  /// Entries of the demo come first; this one is its redemption.
  private static final int REDEMPTION = 7;

  @Test
  void an_untouched_journal_passes() {
    assertThat(verdict(RIGHT)).doesNotContain("DIFFERS");
  }

  static IntStream entries() {
    return IntStream.range(0, RIGHT.size());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_dropped_entry_is_noticed(int n) {
    List<LedgerEntry> journal = new ArrayList<>(RIGHT);
    journal.remove(n);

    assertThat(verdict(journal))
        .contains("DIFFERS  the points miner has the journal, entry by entry");
    if (n == REDEMPTION)
      assertThat(verdict(journal))
          .contains("DIFFERS  what was acknowledged is in the journal, once");
    if (n < REDEMPTION)
      assertThat(verdict(journal)).contains("DIFFERS  each event earned what the agreement says");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_doubled_entry_is_noticed(int n) {
    List<LedgerEntry> journal = new ArrayList<>(RIGHT);
    journal.add(n + 1, RIGHT.get(n));

    assertThat(verdict(journal))
        .contains("DIFFERS  each member's entries are numbered without gaps");
    if (n == REDEMPTION)
      assertThat(verdict(journal))
          .contains("DIFFERS  what was acknowledged is in the journal, once");
    if (n < REDEMPTION) assertThat(verdict(journal)).contains("DIFFERS  no event was posted twice");
  }

  @Test
  void an_event_is_posted_once_more_for_each_fact_by_which_it_is_decided_again_and_not_twice() {
    List<LedgerEntry> journal = new ArrayList<>(RIGHT);
    journal.add(1, decidedAgain(RIGHT.getFirst(), "member-events-0@7"));
    journal.add(2, decidedAgain(RIGHT.getFirst(), "member-events-0@8"));
    assertThat(verdict(journal)).contains("ok       no event was posted twice");

    journal.add(3, decidedAgain(RIGHT.getFirst(), "member-events-0@8"));
    assertThat(verdict(journal)).contains("DIFFERS  no event was posted twice");
  }

  private static LedgerEntry decidedAgain(LedgerEntry entry, String because) {
    return change(entry).setMetadata(Map.of("because-of", because)).build();
  }

  static Stream<Arguments> alterations() {
    return entries().boxed().flatMap(n -> Stream.concat(ofFields(n), ofLegs(n)));
  }

  private static Stream<Arguments> ofFields(int n) {
    return Stream.of(
        altered(n, "hash", e -> change(e).setHash(FALSE_HASH).build()),
        altered(n, "previous hash", e -> change(e).setPreviousHash(FALSE_HASH).build()),
        altered(n, "format", e -> change(e).setHashFormat(1).build()),
        altered(n, "sequence", e -> change(e).setSequence(99).build()));
  }

  /// An entry that only says what becomes of a member has none.
  private static Stream<Arguments> ofLegs(int n) {
    if (RIGHT.get(n).getLegs().isEmpty()) return Stream.of();
    return Stream.of(
        altered(n, "amount", CheckTest::larger),
        altered(n, "amount, rehashed", e -> rehashed(larger(e))),
        altered(n, "account", CheckTest::elsewhere),
        altered(n, "account, rehashed", e -> rehashed(elsewhere(e))));
  }

  private static Arguments altered(int n, String what, UnaryOperator<LedgerEntry> change) {
    return Arguments.of(n, what, change);
  }

  @ParameterizedTest(name = "entry {0}: {1}")
  @MethodSource("alterations")
  void an_altered_entry_is_noticed(int n, String what, UnaryOperator<LedgerEntry> change) {
    List<LedgerEntry> journal = new ArrayList<>(RIGHT);
    journal.set(n, change.apply(RIGHT.get(n)));

    assertThat(verdict(journal)).as(what).contains("DIFFERS");
  }

  private static LedgerEntry.Builder change(LedgerEntry entry) {
    return LedgerEntry.newBuilder(entry);
  }

  private static LedgerEntry larger(LedgerEntry entry) {
    Leg first = entry.getLegs().getFirst();
    return withLeg(
        entry, 0, new Leg(first.getAccount(), first.getCurrency(), first.getAmountMinor() + 1));
  }

  private static LedgerEntry elsewhere(LedgerEntry entry) {
    int last = entry.getLegs().size() - 1;
    Leg leg = entry.getLegs().get(last);
    return withLeg(
        entry, last, new Leg("partner:x/other", leg.getCurrency(), leg.getAmountMinor()));
  }

  private static LedgerEntry withLeg(LedgerEntry entry, int n, Leg leg) {
    List<Leg> legs = new ArrayList<>(entry.getLegs());
    legs.set(n, leg);
    return change(entry).setLegs(legs).build();
  }
}
