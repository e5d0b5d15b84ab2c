package punchcard.local.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The check proves something only if it notices: an untouched history passes, and each way of
/// falsifying it is found.
class CheckTest {
  private static final Evidence RIGHT = ExampleHistory.evidence();

  @Test
  void an_untouched_journal_passes() {
    assertThat(verdict(RIGHT)).doesNotContain("DIFFERS");
  }

  static IntStream entries() {
    return IntStream.range(0, RIGHT.journal().size());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_dropped_entry_is_noticed(int n) {
    assertThat(verdict(falsified(journal -> without(journal, n))))
        .contains(
            "DIFFERS  the points miner has the journal, entry by entry",
            n == 7
                ? "DIFFERS  what was acknowledged is in the journal, once"
                : "DIFFERS  each event earned what the agreement says");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_doubled_entry_is_noticed(int n) {
    assertThat(verdict(falsified(journal -> with(journal, n + 1, journal.get(n)))))
        .contains(
            "DIFFERS  each member's entries are numbered without gaps",
            n == 7
                ? "DIFFERS  what was acknowledged is in the journal, once"
                : "DIFFERS  no event was posted twice");
  }

  static Stream<Arguments> alterations() {
    return entries()
        .boxed()
        .flatMap(
            n ->
                Stream.of(
                    altered(n, "hash", e -> Alter.hash(e, "ff".repeat(32))),
                    altered(n, "previous hash", e -> Alter.previousHash(e, "ff".repeat(32))),
                    altered(n, "sequence", e -> Alter.sequence(e, 99)),
                    altered(n, "amount", e -> Alter.amount(e, 1)),
                    altered(n, "amount, rehashed", e -> Alter.rehashed(Alter.amount(e, 1))),
                    altered(n, "account", CheckTest::elsewhere),
                    altered(n, "account, rehashed", e -> Alter.rehashed(elsewhere(e)))));
  }

  private static Arguments altered(int n, String what, UnaryOperator<Entry> change) {
    return Arguments.of(n, what, change);
  }

  @ParameterizedTest(name = "entry {0}: {1}")
  @MethodSource("alterations")
  void an_altered_entry_is_noticed(int n, String what, UnaryOperator<Entry> change) {
    assertThat(verdict(falsified(journal -> changed(journal, n, change)))).contains("DIFFERS");
  }

  @Test
  void another_expiry_is_noticed_though_all_hashes_are_made_right_again() {
    UnaryOperator<Entry> later =
        e -> Alter.lots(e, lot -> Alter.expiry(lot, LocalDate.of(2099, 1, 1)));

    assertThat(verdict(falsified(journal -> chained(changed(journal, 0, later)))))
        .contains("DIFFERS  each lot has its partner, its day and its expiry")
        .contains("ok       each hash follows from its entry and the one before");
  }

  @Test
  void another_order_of_spending_is_noticed() {
    UnaryOperator<Entry> theLatestFirst =
        e ->
            Alter.taken(
                e, List.of(new Entry.Taken("7.0", "gym", 20), new Entry.Taken("6.0", "gym", 5)));

    assertThat(verdict(falsified(journal -> chained(changed(journal, 7, theLatestFirst)))))
        .contains("DIFFERS  the soonest-expiring lots were spent first")
        .contains("ok       each hash follows from its entry and the one before");
  }

  private static Evidence falsified(UnaryOperator<List<Entry>> change) {
    return Alter.journal(RIGHT, change);
  }

  private static List<Entry> without(List<Entry> journal, int n) {
    journal.remove(n);
    return journal;
  }

  private static List<Entry> with(List<Entry> journal, int n, Entry entry) {
    journal.add(n, entry);
    return journal;
  }

  private static List<Entry> changed(List<Entry> journal, int n, UnaryOperator<Entry> change) {
    journal.set(n, change.apply(journal.get(n)));
    return journal;
  }

  /// Makes every hash right again, as someone could who can rewrite the whole log.
  private static List<Entry> chained(List<Entry> journal) {
    String previous = "0".repeat(64);
    for (int n = 0; n < journal.size(); n++) {
      journal.set(n, Alter.rehashed(Alter.previousHash(journal.get(n), previous)));
      previous = journal.get(n).hash();
    }
    return journal;
  }

  private static Entry elsewhere(Entry entry) {
    List<Entry.Leg> legs =
        entry.legs().stream()
            .map(
                leg ->
                    new Entry.Leg(
                        leg.account().replace("partner:", "partner:x-"),
                        leg.currency(),
                        leg.amount()))
            .toList();
    return Alter.legs(entry, legs);
  }

  private static String verdict(Evidence evidence) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean good = Verdict.isGood(evidence, new PrintStream(bytes, true, UTF_8));
    String text = bytes.toString(UTF_8);
    assertThat(good).isEqualTo(!text.contains("DIFFERS"));
    return text;
  }
}
