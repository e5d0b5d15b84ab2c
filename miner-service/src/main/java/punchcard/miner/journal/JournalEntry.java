package punchcard.miner.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An entry of the journal, whole.
///
/// @param details what its body says beside its kind, by the names of the fields
/// @param links the entries that it ends or undoes, and those that end or undo it
/// @param hash in hexadecimal digits, as is the hash before it in the member's chain
/// @param position where it lies in the log; reversals in the ledger ask for it
@Serdeable
@JsonInclude(Include.ALWAYS)
public record JournalEntry(
    String entryId,
    String memberId,
    long sequence,
    String kind,
    @JsonInclude(Include.NON_NULL) @Nullable String partner,
    Instant occurredAt,
    Instant recordedAt,
    String period,
    Map<String, Object> details,
    List<Leg> legs,
    List<Lot> lotsMade,
    List<Lot> lotsTaken,
    List<Lot> lotsRestored,
    List<Debt> debtsMade,
    List<Debt> debtsRepaid,
    Map<String, String> metadata,
    List<Link> links,
    String previousHash,
    String hash,
    Position position) {

  /// Where an entry lies in `ledger-entries`.
  @Serdeable
  public record Position(int partition, long offset) {}

  /// One account's part of it.
  @Serdeable
  public record Leg(String account, String currency, long amountMinor) {}

  /// How much of a lot it makes, takes or restores, with all that is stamped on it.
  ///
  /// @param bucket `available` or `pending`
  @Serdeable
  @JsonInclude(Include.NON_NULL)
  public record Lot(
      String lotId,
      String currency,
      long amountMinor,
      String issuer,
      String agreementId,
      int agreementVersion,
      String ruleId,
      LocalDate earnedOn,
      @Nullable LocalDate expiresOn,
      int currencyVersion,
      int inactivityMonths,
      String basis,
      String money,
      long issuePriceMicros,
      int termsVersion,
      long allocatedMinor,
      String bucket,
      @Nullable String bookingId,
      @Nullable LocalDate maturesOn) {}

  /// What the member owes from then on, or no longer.
  @Serdeable
  public record Debt(String debtId, String currency, long amountMinor, String bearer) {}

  /// Another entry that it belongs to.
  ///
  /// @param how `undoes`, `undoneBy`, `ends` a hold, `endedBy`, or `transfer`: its other end
  @Serdeable
  public record Link(String how, String entryId, String kind) {}
}
