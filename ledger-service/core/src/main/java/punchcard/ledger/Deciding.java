package punchcard.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.programme.CurrencyPolicy;

/// A command, and how things stand for it.
record Deciding<C extends Command>(Standing standing, C command) {
  Account account() {
    return standing.account();
  }

  LocalDate today() {
    return standing.today();
  }

  Draft draft() {
    return standing.draft();
  }

  Optional<CurrencyPolicy> policy(Currency currency) {
    return standing.policy(currency);
  }

  long spendableMinor(Currency currency) {
    return standing.spendableMinor(currency);
  }

  /// A refusal in which no currency stood in the way.
  LedgerEvent refused(Refusal reason) {
    return new LedgerEvent.Refused(command, reason, null, 0);
  }

  LedgerEvent refused(Refusal reason, Currency currency) {
    return new LedgerEvent.Refused(command, reason, currency, spendableMinor(currency));
  }

  /// The first thing wrong with an amount that someone wants of the member; null: nothing is.
  @Nullable Refusal amountRefusal(Currency currency, long minor) {
    if (minor <= 0) return Refusal.AMOUNT_NOT_POSITIVE;
    if (minor > Amounts.MOST) return Refusal.AMOUNT_TOO_LARGE;
    if (account().isNew()) return Refusal.UNKNOWN_MEMBER;
    if (policy(currency).isEmpty()) return Refusal.UNKNOWN_CURRENCY;
    return null;
  }
}
