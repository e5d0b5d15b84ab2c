package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.programme.Expiry;

/// When points of a currency expire, unless the rule that gives them says otherwise.
///
/// @param kind `never`, `rolling`, `end-of-month`, `end-of-year` or `inactivity`
/// @param months of `rolling`: after they were earned; of `inactivity`: without earning or spending
/// @param monthsLater of `end-of-month`: 0 is the month in which they were earned
/// @param yearsLater of `end-of-year`: 0 is the year in which they were earned
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpiryView(
    @Schema(example = "rolling", pattern = "never|rolling|end-of-month|end-of-year|inactivity")
        String kind,
    @Nullable @Schema(example = "18", minimum = "1") Integer months,
    @Nullable @Schema(minimum = "0") Integer monthsLater,
    @Nullable @Schema(minimum = "0") Integer yearsLater) {

  static ExpiryView of(Expiry expiry) {
    return switch (expiry) {
      case Expiry.Never() -> of(ExpiryKind.NEVER, null, null, null);
      case Expiry.Rolling(int months) -> of(ExpiryKind.ROLLING, months, null, null);
      case Expiry.EndOfMonth(int later) -> of(ExpiryKind.END_OF_MONTH, null, later, null);
      case Expiry.EndOfYear(int later) -> of(ExpiryKind.END_OF_YEAR, null, null, later);
      case Expiry.Inactivity(int months) -> of(ExpiryKind.INACTIVITY, months, null, null);
    };
  }

  private static ExpiryView of(
      ExpiryKind kind,
      @Nullable Integer months,
      @Nullable Integer monthsLater,
      @Nullable Integer yearsLater) {
    return new ExpiryView(Words.of(kind), months, monthsLater, yearsLater);
  }
}
