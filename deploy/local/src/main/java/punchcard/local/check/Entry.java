package punchcard.local.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of the journal, as it was read.
///
/// @param partition of `ledger-entries`
/// @param hash in hexadecimal digits, as is `previousHash`
record Entry(
    int partition,
    String key,
    String entryId,
    String memberId,
    long sequence,
    Instant occurredAt,
    Instant recordedAt,
    String period,
    List<Leg> legs,
    List<Lot> lotsMade,
    List<Taken> lotsTaken,
    int hashFormat,
    String previousHash,
    String hash,
    Origin origin) {

  Entry {
    legs = List.copyOf(legs);
    lotsMade = List.copyOf(lotsMade);
    lotsTaken = List.copyOf(lotsTaken);
  }

  record Leg(String account, String currency, long amount) {}

  record Lot(
      String lotId,
      String currency,
      long amount,
      String issuer,
      String agreementId,
      int agreementVersion,
      String ruleId,
      LocalDate earnedOn,
      @Nullable LocalDate expiresOn) {}

  record Taken(String lotId, String issuer, long amount) {}

  /// Why the entry was made.
  sealed interface Origin {}

  record Issued(
      String partner, String eventId, Instant receivedAt, String topic, int partition, long offset)
      implements Origin {
    /// The event's name among all partners' events.
    String event() {
      return partner + "/" + eventId;
    }
  }

  record Redeemed(String partner, String key, String caller, @Nullable String reason)
      implements Origin {}
}
