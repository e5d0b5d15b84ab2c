package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.rules.replays.Objection;
import punchcard.rules.replays.Past;
import punchcard.rules.replays.Wish;

/// What an operator wants to be decided again, and why.
///
/// @param version of the agreement, published
/// @param from the first day, in the programme's time zone
/// @param until the last day, not after today
/// @param totals what the dry run came to; left out if nobody has tried
@Serdeable
record ReplayRequest(
    @NotNull String agreement,
    int version,
    @NotNull LocalDate from,
    @NotNull LocalDate until,
    @NotNull String reason,
    @Nullable @Valid TotalsView totals) {

  /// @throws org.zalando.problem.ThrowableProblem if it cannot be one
  Wish wish() {
    if (!AgreementId.isValid(agreement)) throw ReplayProblems.refused(Objection.NO_SUCH_AGREEMENT);
    return new Wish(
        new Past(new AgreementId(agreement), version, from, until),
        reason,
        totals == null ? null : totals.totals());
  }
}
