package punchcard.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.RedemptionTerms;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.programme.Programme;

/// The programme and a member's account as they stand when something is decided.
record Standing(Programme programme, Account account, Envelope envelope) {
  /// The day on which the request entered the log: a lot is over for whatever is appended after it.
  LocalDate today() {
    return envelope.timing().recordedOn();
  }

  Draft draft() {
    return new Draft(account, envelope);
  }

  Optional<CurrencyPolicy> policy(Currency currency) {
    return programme.currency(currency);
  }

  /// What is agreed with a partner about money, if anything is.
  Optional<PartnerTerms> terms(PartnerId partner) {
    return programme.terms(partner, envelope.timing().recordedAt());
  }

  /// What is stamped on what is spent at a partner; null: nothing is agreed.
  @Nullable RedemptionTerms redemptionTerms(PartnerId partner) {
    LocalDate day = envelope.timing().occurredOn();
    return terms(partner).map(terms -> terms.redemptionTerms(day)).orElse(null);
  }

  long spendableMinor(Currency currency) {
    return account.spendableMinorOn(today(), currency);
  }

  /// A lot that comes back: with its dates, and where they are over, with the currency's grace.
  Lot comingBack(Lot lot) {
    LocalDate last = account.purse(lot.currency()).orElseThrow().lastDay(lot);
    if (!last.isBefore(today())) return lot;
    int grace = policy(lot.currency()).map(CurrencyPolicy::graceDays).orElse(0);
    return lot.endingOn(today().plusDays(grace));
  }
}
