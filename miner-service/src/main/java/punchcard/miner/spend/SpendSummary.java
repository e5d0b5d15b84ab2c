package punchcard.miner.spend;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.kernel.LogPosition;

/// What a member spent, by month, partner and currency.
///
/// @param positions the answer is true for these positions of the log
@Serdeable
@JsonInclude(Include.NON_NULL)
public record SpendSummary(String memberId, List<Month> months, List<LogPosition> positions) {
  /// One month at one partner; money in minor units of the currency.
  ///
  /// @param month `yyyy-MM` in the programme's time zone
  /// @param baskets purchases
  /// @param paidMinor what was paid, taxes included
  /// @param returnedMinor what was given back in this month
  @Serdeable
  @JsonInclude(Include.NON_NULL)
  public record Month(
      String month,
      String partner,
      String currency,
      long baskets,
      long paidMinor,
      long returnedMinor,
      List<Category> categories) {}

  /// One category of that, by the purchases' lines.
  ///
  /// @param category empty for purchases without lines
  /// @param baskets purchases that had the category
  /// @param amountMinor after what was given back
  @Serdeable
  public record Category(String category, long baskets, long quantity, long amountMinor) {}
}
