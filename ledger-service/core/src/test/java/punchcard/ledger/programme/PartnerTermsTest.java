package punchcard.ledger.programme;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What nobody can agree.
final class PartnerTermsTest {
  @Test
  void a_fee_is_part_of_the_price() {
    assertThatThrownBy(() -> new RedemptionPrice(100, 101))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_share_is_part_of_the_whole() {
    assertThatThrownBy(
            () ->
                new IssueTerms(
                    Billed.AT_ISSUE, 1, 1001, IssuerRole.AGENT, 1, ExpectedRedemption.ALL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobody_expects_more_than_all_to_be_spent() {
    assertThatThrownBy(() -> new ExpectedRedemption(2, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void alerts_rise() {
    assertThatThrownBy(() -> new Cover.Deposit(1, List.of(800, 500)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
