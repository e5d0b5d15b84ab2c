package punchcard.ledger;

import org.jspecify.annotations.Nullable;

/// Decides what comes of a request, and what an account is after it.
public final class Ledger {
  private Ledger() {}

  /// What comes of a request. Changes nothing; a refusal is an outcome, never an exception.
  ///
  /// @param answers what the member's redemptions were answered; only a redemption looks at them
  public static Outcome decide(Account account, Answers answers, Command command) {
    return switch (command) {
      case Issue issue -> decide(account, issue);
      case Redeem redeem -> answers.to(redeem).orElseGet(() -> Redeeming.decide(account, redeem));
    };
  }

  private static Outcome decide(Account account, Issue issue) {
    Source source = issue.source();
    if (source != null && account.marks().cover(source)) return new Outcome.Duplicate(source);
    return Issuing.decide(account, issue);
  }

  /// The account after a fact. Never refuses; a fact that cannot be crashes.
  public static Account evolve(Account account, LedgerEvent event) {
    return switch (event) {
      case LedgerEvent.Posted(Entry entry, Source source) -> moved(account.after(entry), source);
      case LedgerEvent.Refused(Issue issue, _, _, _) -> moved(account, issue.source());
      case LedgerEvent.Refused(Redeem _, _, _, _) -> account;
    };
  }

  private static Account moved(Account account, @Nullable Source source) {
    return source == null ? account : account.at(source);
  }

  /// What a redemption is answered, from now on whenever it is asked.
  ///
  /// @param after the account after the fact
  public static Answer answer(Redeem redeem, LedgerEvent said, Account after) {
    return new Answer(said, Redeeming.spendableMinor(after, redeem));
  }

  /// The answers with one more, and without those whose time is over.
  public static Answers remember(Answers answers, Answer answer) {
    return answers.with(answer);
  }
}
