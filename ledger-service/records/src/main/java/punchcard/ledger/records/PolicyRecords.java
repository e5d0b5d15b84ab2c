package punchcard.ledger.records;

import java.time.Instant;
import java.util.List;
import punchcard.avro.ConversionRate;
import punchcard.avro.CurrencyVersion;
import punchcard.avro.ExpiresAfterInactivity;
import punchcard.avro.ExpiresAfterMonths;
import punchcard.avro.ExpiresAtEndOfMonth;
import punchcard.avro.ExpiresAtEndOfYear;
import punchcard.avro.NeverExpires;
import punchcard.kernel.Currency;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.Expiry;
import punchcard.ledger.programme.NegativeBalance;
import punchcard.ledger.programme.Rate;

/// Currencies' policies, as the log has them and as the core takes them.
public final class PolicyRecords {
  private PolicyRecords() {}

  /// A version as it is published.
  ///
  /// @param by the subject of the operator's token
  public static CurrencyVersion version(CurrencyPolicy policy, Instant publishedAt, String by) {
    return new CurrencyVersion(
        policy.currency().code(),
        policy.version(),
        publishedAt,
        by,
        policy.scale(),
        expiry(policy.expiry()),
        negative(policy.negativeBalance()),
        policy.graceDays(),
        policy.approvalAboveMinor(),
        policy.transferable(),
        policy.rates().stream()
            .map(rate -> new ConversionRate(rate.to().code(), rate.rateFrom(), rate.rateTo()))
            .toList(),
        SpendingRecords.record(policy.spending()));
  }

  /// A version as it decides.
  ///
  /// @throws IllegalArgumentException if a value is out of its range
  public static CurrencyPolicy policy(CurrencyVersion record) {
    return new CurrencyPolicy(
        new Currency(record.getCurrency()),
        record.getVersion(),
        record.getScale(),
        expiry(record.getExpiry()),
        negative(record.getNegativeBalance()),
        record.getGraceDays(),
        record.getApprovalAboveMinor(),
        record.getTransferable(),
        rates(record.getRates()),
        SpendingRecords.read(record.getSpending()));
  }

  private static List<Rate> rates(List<ConversionRate> records) {
    return records.stream()
        .map(
            rate ->
                new Rate(new Currency(rate.getToCurrency()), rate.getRateFrom(), rate.getRateTo()))
        .toList();
  }

  private static Object expiry(Expiry expiry) {
    return switch (expiry) {
      case Expiry.Never() -> new NeverExpires();
      case Expiry.Rolling(int months) -> new ExpiresAfterMonths(months);
      case Expiry.EndOfMonth(int later) -> new ExpiresAtEndOfMonth(later);
      case Expiry.EndOfYear(int later) -> new ExpiresAtEndOfYear(later);
      case Expiry.Inactivity(int months) -> new ExpiresAfterInactivity(months);
    };
  }

  private static Expiry expiry(Object record) {
    return switch (record) {
      case NeverExpires _ -> new Expiry.Never();
      case ExpiresAfterMonths after -> new Expiry.Rolling(after.getMonths());
      case ExpiresAtEndOfMonth end -> new Expiry.EndOfMonth(end.getMonthsLater());
      case ExpiresAtEndOfYear end -> new Expiry.EndOfYear(end.getYearsLater());
      case ExpiresAfterInactivity after -> new Expiry.Inactivity(after.getMonths());
      default -> throw new IllegalStateException("not an expiry: " + record.getClass());
    };
  }

  private static punchcard.avro.NegativeBalance negative(NegativeBalance policy) {
    return switch (policy) {
      case NEVER -> punchcard.avro.NegativeBalance.NEVER;
      case ALLOW -> punchcard.avro.NegativeBalance.ALLOW;
      case PENDING_ONLY -> punchcard.avro.NegativeBalance.PENDING_ONLY;
    };
  }

  private static NegativeBalance negative(punchcard.avro.NegativeBalance policy) {
    return switch (policy) {
      case NEVER -> NegativeBalance.NEVER;
      case ALLOW -> NegativeBalance.ALLOW;
      case PENDING_ONLY -> NegativeBalance.PENDING_ONLY;
    };
  }
}
