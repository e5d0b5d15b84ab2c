package punchcard.ledger.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What requests' bodies look like, for the OpenAPI document. [DemandReader] and [AskedReader] are
/// what reads them. Amounts are minor units.
final class Bodies {
  private Bodies() {}

  /// @param reason the member's own words
  @Schema(name = "Redemption")
  record Redemption(
      @Schema(example = "insurer") String partner,
      @Schema(example = "POINTS") String currency,
      @Schema(example = "500", minimum = "1") long amount,
      @Nullable @Schema(example = "premium discount", maxLength = 200) String reason,
      @Nullable Map<String, String> metadata) {}

  /// @param amount left out: all that is left of the redemption
  @Schema(name = "Return")
  record Return(
      @Nullable @Schema(example = "200", minimum = "1") Long amount,
      @Nullable @Schema(maxLength = 200) String reason,
      @Nullable Place at,
      @Nullable Map<String, String> metadata) {}

  /// Where the earlier entry lies in the journal, if the ledger no longer remembers it.
  @Schema(name = "Place")
  record Place(int partition, long offset) {}

  /// @param expiresAt when it ends by itself; or `timeoutSeconds`
  @Schema(name = "Hold")
  record Hold(
      @Schema(example = "hotel") String partner,
      @Schema(example = "POINTS") String currency,
      @Schema(example = "500", minimum = "1") long amount,
      @Nullable Instant expiresAt,
      @Nullable @Schema(example = "3600", minimum = "1") Long timeoutSeconds,
      @Nullable @Schema(maxLength = 200) String reason,
      @Nullable Map<String, String> metadata) {}

  /// @param amount left out: all of it
  @Schema(name = "Capture")
  record Capture(
      @Nullable @Schema(example = "400", minimum = "1") Long amount,
      @Nullable Map<String, String> metadata) {}

  @Schema(name = "Release")
  record Release(@Nullable Map<String, String> metadata) {}

  /// @param to the other member
  @Schema(name = "Transfer")
  record Transfer(
      String to,
      @Schema(example = "POINTS") String currency,
      @Schema(example = "100", minimum = "1") long amount,
      @Nullable @Schema(maxLength = 200) String reason,
      @Nullable Map<String, String> metadata) {}

  /// @param amount of the currency that is given up
  @Schema(name = "Conversion")
  record Conversion(
      @Schema(example = "POINTS") String from,
      @Schema(example = "STAMPS") String to,
      @Schema(example = "200", minimum = "1") long amount,
      @Nullable Map<String, String> metadata) {}

  /// @param amount less than zero: they are taken; not zero
  /// @param fundedBy who pays for what is given, and bears what cannot be taken
  /// @param expiresOn the last day of what is given; left out: as the currency's policy says
  @Schema(name = "Adjustment")
  record Adjustment(
      @Schema(example = "POINTS") String currency,
      @Schema(example = "-100") long amount,
      @Schema(example = "grocer") String fundedBy,
      @Schema(example = "counted twice at the till", maxLength = 200) String reason,
      @Nullable LocalDate expiresOn,
      @Nullable Map<String, String> metadata) {}

  @Schema(name = "Decision")
  record Decision(boolean approved, @Nullable Map<String, String> metadata) {}

  @Schema(name = "Reversal")
  record Reversal(
      @Schema(example = "booked by mistake", maxLength = 200) String reason,
      @Nullable Place at,
      @Nullable Map<String, String> metadata) {}

  /// One of many requests: beside these the fields of its kind.
  ///
  /// @param key the caller's name for this request
  /// @param hold of a capture or release
  /// @param sequence of a return or reversal: the earlier entry's
  /// @param proposal of a decision
  @Schema(name = "Row")
  record Row(
      String member,
      @Schema(maxLength = 100) String key,
      @Schema(
              example = "adjustment",
              pattern =
                  "redemption|review|return|hold|capture|release|transfer|conversion|adjustment"
                      + "|decision|reversal")
          String kind,
      @Nullable Long hold,
      @Nullable Long sequence,
      @Nullable Long proposal) {}
}
