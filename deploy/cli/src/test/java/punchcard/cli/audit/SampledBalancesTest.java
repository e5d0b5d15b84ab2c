package punchcard.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.cli.audit.SoundJournal.ANNA;
import static punchcard.cli.audit.SoundJournal.BERTA;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import punchcard.kernel.MemberId;
import punchcard.ledger.Account;
import punchcard.ledger.Purse;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Lot;

/// A ledger that answers from the books that the journal was made of, truly or not.
class SampledBalancesTest {
  private static final JournalTail NOTHING_MORE = (_, _, _) -> {};

  private final KeptBooks books = SoundJournal.books();
  private final JournalCopy journal = new JournalCopy(books.entries());
  private final List<String> asked = new ArrayList<>();

  @Test
  void a_true_ledger_says_what_the_journal_says() {
    AuditReport report = audited(10, this::truth);

    assertThat(report.findings().kept()).isEmpty();
    assertThat(report.findings().checkedBy(Proof.SAMPLED)).isEqualTo(everybody());
    assertThat(report.lines().toString()).contains("ok     " + Proof.SAMPLED.text());
  }

  @Test
  void a_balance_that_was_altered_in_the_ledger_names_member_and_account() {
    String spendable = Holdings.account(ANNA.value(), "available", "POINTS");
    Map<String, Long> says = truth(ANNA.value()).orElseThrow().amounts();

    assertThat(found(altering(ANNA, spendable, 7)))
        .containsExactly(
            "The ledger says %,d for member:%s/available in POINTS, the journal %,d."
                .formatted(says.getOrDefault(spendable, 0L) + 7, ANNA, says.get(spendable)));
  }

  @Test
  void what_is_held_owed_or_left_of_a_lot_is_compared_one_by_one() {
    for (String name :
        List.of(
            Holdings.account(BERTA.value(), "pending", "POINTS"),
            Holdings.account(BERTA.value(), "held", "POINTS"),
            Holdings.debts(BERTA.value(), "POINTS"),
            Holdings.lot(BERTA.value(), "available", "POINTS", "1.0", "grocer")))
      assertThat(found(altering(BERTA, name, 7))).singleElement().asString().contains(name);
  }

  @Test
  void an_entry_forged_with_all_hashes_right_shows_in_what_the_ledger_says() {
    journal.append(ANNA, 2, _ -> {});

    assertThat(audited(10, this::truth).findings().kept())
        .filteredOn(finding -> finding.proof() == Proof.SAMPLED)
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.text()).contains("says that member:" + ANNA, "the journal has"));
  }

  @Test
  void a_member_that_the_ledger_has_lost_is_a_finding() {
    assertThat(found(member -> member.equals(BERTA.value()) ? Optional.empty() : truth(member)))
        .containsExactly(
            "The ledger says that member:%s has 0 entries, the journal has %d."
                .formatted(BERTA, books.account(BERTA).sequence()));
  }

  @Test
  void where_the_ledger_is_ahead_the_journal_is_read_on() {
    List<Entry> all = books.entries();
    JournalCopy earlier = new JournalCopy(all.subList(0, all.size() - 5));
    JournalTail tail =
        (partition, each, enough) -> {
          for (JournalRecord.Legible record : journal.records(partition))
            if (!enough.getAsBoolean()) each.take(record);
        };

    AuditReport report = audited(earlier, new SampledBalances(10, 1, this::truth, tail));

    assertThat(report.findings().kept()).noneMatch(finding -> finding.proof() == Proof.SAMPLED);
    assertThat(report.findings().checkedBy(Proof.SAMPLED)).isEqualTo(everybody());
  }

  @Test
  void what_the_ledger_gave_up_again_is_no_finding() {
    Map<String, Integer> times = new HashMap<>();
    RunningLedger hasty =
        member ->
            truth(member)
                .map(
                    said ->
                        times.merge(member, 1, Integer::sum) > 1
                            ? said
                            : new ToldBalances(said.sequence() + 1, Map.of(), Map.of()));

    assertThat(audited(10, hasty).findings().kept()).isEmpty();
  }

  @Test
  void what_it_never_commits_is_one() {
    assertThat(
            found(
                member ->
                    Optional.of(
                        new ToldBalances(
                            truth(member).orElseThrow().sequence() + 1, Map.of(), Map.of()))))
        .hasSize((int) everybody());
  }

  @Test
  void the_same_seed_draws_the_same_members() {
    audited(1, this::recorded);
    audited(1, this::recorded);

    assertThat(asked).hasSize(2);
    assertThat(asked.getFirst()).isEqualTo(asked.getLast());
    for (long seed = 0; seed < 20; seed++)
      audited(journal, new SampledBalances(1, seed, this::recorded, NOTHING_MORE));
    assertThat(asked.stream().distinct()).hasSizeGreaterThan(1);
  }

  private long everybody() {
    return books.entries().stream().map(entry -> entry.transaction().member()).distinct().count();
  }

  private List<String> found(RunningLedger ledger) {
    return audited(10, ledger).findings().kept().stream().map(Finding::text).toList();
  }

  private AuditReport audited(int size, RunningLedger ledger) {
    return audited(journal, new SampledBalances(size, 1, ledger, NOTHING_MORE));
  }

  private static AuditReport audited(JournalCopy journal, SampledBalances balances) {
    return journal.audited(UnaryOperator.identity(), balances, new Findings(100));
  }

  private Optional<ToldBalances> recorded(String member) {
    asked.add(member);
    return truth(member);
  }

  private RunningLedger altering(MemberId member, String name, long by) {
    return asked -> {
      ToldBalances said = truth(asked).orElseThrow();
      if (!asked.equals(member.value())) return Optional.of(said);
      Map<String, Long> amounts = new HashMap<>(said.amounts());
      amounts.merge(name, by, Long::sum);
      return Optional.of(new ToldBalances(said.sequence(), amounts, said.expiredMinor()));
    };
  }

  private Optional<ToldBalances> truth(String member) {
    Account account = books.account(new MemberId(member));
    if (account.isNew()) return Optional.empty();
    LocalDate today = LocalDate.ofInstant(books.now(), ZoneOffset.UTC);
    Map<String, Long> amounts = new HashMap<>();
    Map<String, Long> expired = new HashMap<>();
    for (Purse purse : account.purses()) {
      String code = purse.currency().code();
      amounts.put(Holdings.account(member, "available", code), purse.spendableMinorOn(today));
      amounts.put(Holdings.account(member, "pending", code), purse.pendingMinor());
      amounts.put(Holdings.account(member, "held", code), account.heldMinor(purse.currency()));
      amounts.put(Holdings.debts(member, code), purse.owedMinor());
      expired.put(code, purse.expiredMinorOn(today));
      for (Lot lot : purse.lots()) amounts.merge(name(member, lot), lot.amountMinor(), Long::sum);
    }
    amounts.values().removeIf(amount -> amount == 0);
    return Optional.of(new ToldBalances(account.sequence(), amounts, expired));
  }

  private static String name(String member, Lot lot) {
    String bucket = lot.isPending() ? "pending" : "available";
    return Holdings.lot(
        member, bucket, lot.currency().code(), lot.id().toString(), lot.issuer().value());
  }
}
