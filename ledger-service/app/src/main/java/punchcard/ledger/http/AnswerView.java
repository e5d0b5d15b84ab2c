package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zalando.problem.StatusType;
import org.zalando.problem.ThrowableProblem;
import punchcard.kernel.LogPosition;
import punchcard.runtime.HttpProblem;

/// The answer to one of many requests, or to one that was only tried.
///
/// @param row which of many, from 0; left out: it was the only one
/// @param dryRun true: nothing was written; else left out
/// @param position of a dry run: up to where the log of requests is in it
/// @param status as the request alone would be answered over HTTP
/// @param body what it would be answered with; left out: a problem
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerView(
    @Nullable Integer row,
    @Nullable Boolean dryRun,
    @Nullable PositionView position,
    int status,
    @Nullable @Schema(description = "an entry, a redemption or a proposal") Object body,
    @Nullable @Schema(description = "RFC 9457") Object problem) {

  static AnswerView of(Told told) {
    return new AnswerView(null, null, null, told.status().getCode(), told.body(), null);
  }

  static AnswerView of(ThrowableProblem problem) {
    int status =
        Optional.ofNullable(problem.getStatus())
            .map(StatusType::getStatusCode)
            .orElse(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
    return new AnswerView(null, null, null, status, null, HttpProblem.members(problem));
  }

  AnswerView inRow(int number) {
    return new AnswerView(number, dryRun, position, status, body, problem);
  }

  /// The same, but nothing was written.
  AnswerView tried(@Nullable LogPosition at) {
    return new AnswerView(
        row, true, at == null ? null : PositionView.of(at), status, body, problem);
  }
}
