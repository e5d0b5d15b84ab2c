package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.ledger.Asked.convert;
import static punchcard.ledger.Brought.difference;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.under;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.programme.Billed;
import punchcard.ledger.programme.Cover;
import punchcard.ledger.programme.ExpectedRedemption;
import punchcard.ledger.programme.IssueTerms;
import punchcard.ledger.programme.IssuerRole;
import punchcard.ledger.programme.LineTaxes;
import punchcard.ledger.programme.NegativeBalance;
import punchcard.ledger.programme.OutstandingPaid;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.programme.RedemptionPrice;
import punchcard.ledger.programme.TaxTreatment;

/// Points that become points of another currency.
final class ConvertingTest {
  private static final TaxTreatment NO_TAX =
      new TaxTreatment("Operator", "gym", "NONE", 0, TaxTreatment.TaxDate.END_OF_PERIOD);
  private static final String TWO_LOTS =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      B   | gym    |   50 | 2026-03-01 | 2026-12-31
      """;

  private static final PartnerTerms GYM =
      new PartnerTerms(
          new PartnerId("gym"),
          1,
          Instant.EPOCH,
          "USD",
          new IssueTerms(
              Billed.AT_REDEMPTION, 10_000, 0, IssuerRole.PRINCIPAL, 0, ExpectedRedemption.ALL),
          new RedemptionPrice(0, 0),
          OutstandingPaid.BY_ISSUER_ON_LEAVING,
          new PartnerId("gym"),
          new LineTaxes(NO_TAX, NO_TAX, NO_TAX),
          new Cover.None());

  private static Stamp priced(long micros) {
    return new Stamp(
        new PartnerId("gym"),
        new AgreementId("standard"),
        1,
        "base",
        1,
        0,
        Basis.MARKETING,
        "USD",
        micros,
        1);
  }

  private static Scenario given(Policy points) {
    return under(points, currency("MILES").negative(NegativeBalance.ALLOW)).having(TWO_LOTS);
  }

  @Test
  void at_the_stated_rate_with_what_is_left_over_booked() {
    given(currency("POINTS").convertible(3, 2, "MILES"))
        .when(convert(100, "MILES"))
        .then(
            """
            account               | amount | currency
            member/available      |   -100 | POINTS
            partner:gym/issued    |     50 | POINTS
            program/rounding      |      1 | POINTS
            partner:grocer/issued |     49 | POINTS
            member/available      |     66 | MILES
            partner:gym/issued    |    -33 | MILES
            partner:grocer/issued |    -33 | MILES
            """)
        .leaving("A 50, 3.0 33, 3.1 33")
        .lasting("A 2027-01-31, 3.0 2026-12-31, 3.1 2027-01-31");
  }

  @Test
  void into_more_than_they_were() {
    given(currency("POINTS").convertible(1, 10, "MILES"))
        .when(convert(60, "MILES"))
        .leaving("A 90, 3.0 500, 3.1 100");
  }

  /// 100 points at 0.010 are worth 1.00; so is the one mile they become.
  @Test
  void a_lot_is_worth_as_much_money_as_before() {
    assertThat(priced(10_000).convertedAt(100, 1).issuePriceMicros()).isEqualTo(1_000_000);
    assertThat(priced(1_000_000).convertedAt(1, 100).issuePriceMicros()).isEqualTo(10_000);
    assertThat(priced(10_000).convertedAt(1, 3).issuePriceMicros()).isEqualTo(3_333);
    assertThat(priced(5).convertedAt(1, 2).issuePriceMicros()).as("a half up").isEqualTo(3);
  }

  @Test
  void what_was_stamped_is_scaled_with_the_points() {
    Entry entry =
        under(currency("POINTS").convertible(50, 1, "MILES"), currency("MILES"))
            .publishing(GYM)
            .having(TWO_LOTS)
            .when(convert(100, "MILES"))
            .entry();

    assertThat(entry.transaction().moved().made())
        .extracting(lot -> lot.amountMinor() + " at " + lot.stamp().issuePriceMicros())
        .containsExactly("1 at 500000", "1 at 0");
  }

  @Test
  void what_they_become_repays_what_is_owed() {
    given(currency("POINTS").convertible(1, 1, "MILES"))
        .when(difference().less(30).of("MILES").by("gym"))
        .when(convert(40, "MILES"))
        .owing("")
        .leaving("A 100, B 10, 4.0 10");
  }

  @Test
  void what_cannot_be_converted_is_not() {
    given(currency("POINTS").convertible(3, 1, "MILES"))
        .when(convert(1, "STAMPS"))
        .refused(Refusal.UNKNOWN_CURRENCY)
        .when(convert(1, "POINTS"))
        .refused(Refusal.SAME_ON_BOTH_SIDES)
        .when(convert(1, "POINTS").of("MILES"))
        .refused(Refusal.NOT_CONVERTIBLE)
        .when(convert(2, "MILES"))
        .refused(Refusal.CONVERTS_TO_NOTHING)
        .when(convert(151, "MILES"))
        .refused(Refusal.BALANCE_TOO_LOW)
        .when(convert(-1, "MILES"))
        .refused(Refusal.AMOUNT_NOT_POSITIVE);
  }
}
