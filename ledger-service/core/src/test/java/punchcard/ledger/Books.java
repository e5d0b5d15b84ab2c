package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.programme.Programme;

/// One member's books in a test, kept as the shell keeps them: what has ended is posted before each
/// decision, each fact is folded into the account, each answer is remembered.
final class Books {
  final MemberId member;
  private final List<LedgerEvent> facts = new ArrayList<>();
  private final List<@Nullable Command> asked = new ArrayList<>();
  private final Map<AccountId, Map<Currency, Long>> balances = new TreeMap<>(Books::byName);
  private Account account = Account.NEW;
  private Answers answers = Answers.NONE;

  Books(MemberId member) {
    this.member = member;
  }

  private static int byName(AccountId one, AccountId other) {
    return one.toString().compareTo(other.toString());
  }

  /// Posts what has ended by the time of this command.
  List<LedgerEvent.Posted> close(Programme programme, LogPosition noticed, Instant now) {
    List<LedgerEvent.Posted> due = Ledger.due(programme, account, member, noticed, now);
    due.forEach(posted -> happened(programme, null, posted));
    return due;
  }

  /// Posts what follows from how things stand.
  List<LedgerEvent.Posted> follow(Programme programme, LogPosition noticed, Instant now) {
    List<LedgerEvent.Posted> following = Ledger.following(programme, account, member, noticed, now);
    following.forEach(posted -> happened(programme, null, posted));
    return following;
  }

  List<LedgerEvent> facts() {
    return facts;
  }

  Outcome ask(Programme programme, Command command) {
    Outcome outcome = Ledger.decide(programme, account, answers, command);
    if (outcome instanceof LedgerEvent fact) {
      happened(programme, command, fact);
      if (command instanceof Request request)
        answers = Ledger.remember(answers, request, Ledger.answer(request, fact, account));
    }
    return outcome;
  }

  private void happened(Programme programme, @Nullable Command command, LedgerEvent fact) {
    facts.add(fact);
    asked.add(command);
    if (fact instanceof LedgerEvent.Posted(Entry entry, _)) book(entry);
    account = Ledger.evolve(programme, account, fact);
  }

  private void book(Entry entry) {
    assertThat(entry.isIntact()).isTrue();
    assertThat(entry.previousHash()).isEqualTo(account.lastHash());
    assertThat(entry.transaction().sequence()).isEqualTo(account.sequence() + 1);
    for (Leg leg : entry.transaction().legs())
      balances
          .computeIfAbsent(leg.account(), _ -> new TreeMap<>())
          .merge(leg.currency(), leg.amountMinor(), Math::addExact);
  }

  /// A crash: all that is left are the facts, and what was asked.
  void foldAgain(Programme programme) {
    account = Account.NEW;
    answers = Answers.NONE;
    for (int i = 0; i < facts.size(); i++) {
      account = Ledger.evolve(programme, account, facts.get(i));
      if (asked.get(i) instanceof Request request)
        answers = Ledger.remember(answers, request, Ledger.answer(request, facts.get(i), account));
    }
  }

  private Account folded(Programme programme) {
    Account folded = Account.NEW;
    for (LedgerEvent fact : facts) folded = Ledger.evolve(programme, folded, fact);
    return folded;
  }

  /// What must hold whatever has happened.
  void check(Programme programme) {
    assertThat(folded(programme)).isEqualTo(account);
    checkBalances();
  }

  void checkBalances() {
    Map<Currency, Long> trial = new TreeMap<>();
    balances
        .values()
        .forEach(
            each -> each.forEach((currency, minor) -> trial.merge(currency, minor, Long::sum)));
    assertThat(trial.values()).allMatch(sum -> sum == 0);
    for (Purse purse : account.purses()) {
      Currency currency = purse.currency();
      assertThat(balance(Bucket.AVAILABLE, currency)).isEqualTo(purse.availableMinor());
      assertThat(balance(Bucket.PENDING, currency)).isEqualTo(purse.pendingMinor());
      assertThat(balance(Bucket.HELD, currency)).isEqualTo(account.heldMinor(currency));
    }
  }

  private long balance(Bucket bucket, Currency currency) {
    return balance(AccountId.of(member, bucket), currency);
  }

  long balance(AccountId of, Currency currency) {
    return balances.getOrDefault(of, Map.of()).getOrDefault(currency, 0L);
  }

  Map<AccountId, Map<Currency, Long>> balances() {
    return balances;
  }

  Account account() {
    return account;
  }

  Entry entry(long sequence) {
    for (LedgerEvent fact : facts)
      if (fact instanceof LedgerEvent.Posted(Entry entry, _)
          && entry.transaction().sequence() == sequence) return entry;
    throw new IllegalArgumentException("no entry " + sequence);
  }
}
