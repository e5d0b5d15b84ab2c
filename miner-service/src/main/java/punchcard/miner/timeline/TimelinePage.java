package punchcard.miner.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;

/// A part of a member's timeline, the latest first.
///
/// @param next where the next, older, page begins; null: nothing is older
/// @param positions the answer is true for these positions of the logs
@Serdeable
@JsonInclude(Include.NON_NULL)
public record TimelinePage(
    String memberId,
    List<Happening> happenings,
    @Nullable String next,
    List<LogPosition> positions) {

  /// One thing that happened, with the points that it gave or took.
  ///
  /// @param eventId what the partner calls the event; null if no event caused it, as in a
  ///     redemption
  /// @param entryId the journal's entry if no event caused it
  /// @param details what the record says, by the names of its fields
  @Serdeable
  @JsonInclude(Include.NON_NULL)
  public record Happening(
      Instant occurredAt,
      String kind,
      @Nullable String partner,
      @Nullable String eventId,
      @Nullable String entryId,
      Map<String, Object> details,
      List<Points> points,
      LogPosition position) {}

  /// Points and why: the rule that gave them, or nothing of that where they were spent.
  ///
  /// @param amountMinor less than zero where they were taken
  /// @param bucket `pending` where they are not the member's yet; null: they can be spent
  @Serdeable
  @JsonInclude(Include.NON_NULL)
  public record Points(
      String entryId,
      String currency,
      long amountMinor,
      @Nullable String bucket,
      @Nullable String lotId,
      @Nullable String issuer,
      @Nullable String agreementId,
      @Nullable Integer agreementVersion,
      @Nullable String ruleId,
      @Nullable LocalDate expiresOn) {}
}
