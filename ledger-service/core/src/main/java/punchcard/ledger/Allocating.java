package punchcard.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.Credit.Sale;
import punchcard.ledger.programme.Allocation;
import punchcard.ledger.programme.ExpectedRedemption;
import punchcard.ledger.programme.PartnerTerms;

/// Divides what was paid between the goods and all points that come with them, in proportion to
/// what each would sell for alone (IFRS 15, 73–80). It is made when the points are, and never
/// again.
final class Allocating {
  private static final long MICROS = 1_000_000;

  private Allocating() {}

  /// What each credit's points are allocated; minor units of the issuer's money.
  static List<Long> toCredits(Standing standing, List<Credit> credits) {
    List<Long> allocated = new ArrayList<>(credits.size());
    for (int i = 0; i < credits.size(); i++) allocated.add(0L);
    for (int i = 0; i < credits.size(); i++)
      if (isFirstOfItsSale(credits, i)) divide(standing, credits, i, allocated);
    return allocated;
  }

  private static boolean isFirstOfItsSale(List<Credit> credits, int index) {
    @Nullable Sale sale = credits.get(index).sale();
    if (sale == null) return false;
    for (int i = 0; i < index; i++) if (sale.equals(credits.get(i).sale())) return false;
    return true;
  }

  private static void divide(
      Standing standing, List<Credit> credits, int first, List<Long> allocated) {
    Sale sale = Objects.requireNonNull(credits.get(first).sale());
    List<Integer> shares = new ArrayList<>();
    List<PartnerTerms> terms = new ArrayList<>();
    for (int i = first; i < credits.size(); i++) {
      Optional<PartnerTerms> agreed = standing.terms(credits.get(i).fundedBy());
      if (!sale.equals(credits.get(i).sale()) || agreed.isEmpty()) continue;
      if (!agreed.get().money().equals(sale.money())) continue;
      shares.add(i);
      terms.add(agreed.get());
    }
    if (shares.isEmpty()) return;
    List<BigInteger> weights = weights(sale, credits, shares, terms);
    if (weights.stream().allMatch(weight -> weight.signum() == 0)) return;
    List<Long> parts = Allocation.byLargestRemainder(sale.paidMinor(), weights);
    for (int i = 0; i < shares.size(); i++) allocated.set(shares.get(i), parts.get(i + 1));
  }

  /// The goods' price first, then each credit's points at what they would sell for alone, as far as
  /// they are expected to be spent; all over one denominator.
  private static List<BigInteger> weights(
      Sale sale, List<Credit> credits, List<Integer> shares, List<PartnerTerms> terms) {
    BigInteger denominator = BigInteger.ONE;
    for (PartnerTerms agreed : terms)
      denominator = denominator.multiply(BigInteger.valueOf(agreed.issue().expected().of()));
    List<BigInteger> weights = new ArrayList<>();
    weights.add(
        BigInteger.valueOf(sale.paidMinor())
            .multiply(BigInteger.valueOf(microsPerMinor(sale.money())))
            .multiply(denominator));
    for (int i = 0; i < shares.size(); i++) {
      ExpectedRedemption expected = terms.get(i).issue().expected();
      weights.add(
          BigInteger.valueOf(credits.get(shares.get(i)).amountMinor())
              .multiply(BigInteger.valueOf(terms.get(i).issue().standAloneMicros()))
              .multiply(BigInteger.valueOf(expected.redeemed()))
              .multiply(denominator)
              .divide(BigInteger.valueOf(expected.of())));
    }
    return weights;
  }

  private static long microsPerMinor(String money) {
    long perMinor = MICROS;
    int digits = Currency.getInstance(money).getDefaultFractionDigits();
    for (int i = 0; i < digits; i++) perMinor /= 10;
    return perMinor;
  }
}
