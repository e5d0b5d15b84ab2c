package punchcard.miner.points;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;

/// The rows that entries of the journal become.
final class JournalRows {
  private JournalRows() {}

  record EntryRow(
      String entryId,
      String memberId,
      long sequence,
      String kind,
      String partner,
      @Nullable String causeEventId,
      @Nullable String reason,
      Instant occurredAt,
      Instant recordedAt,
      String period,
      String hash,
      LogPosition position) {

    EntryRow causedBy(String eventId) {
      return new EntryRow(
          entryId,
          memberId,
          sequence,
          kind,
          partner,
          eventId,
          reason,
          occurredAt,
          recordedAt,
          period,
          hash,
          position);
    }

    EntryRow because(@Nullable String why) {
      return new EntryRow(
          entryId,
          memberId,
          sequence,
          kind,
          partner,
          causeEventId,
          why,
          occurredAt,
          recordedAt,
          period,
          hash,
          position);
    }
  }

  record LegRow(
      String entryId,
      int legNo,
      String account,
      String currency,
      long amountMinor,
      LogPosition at) {}

  record LotRow(
      String entryId,
      int lotNo,
      String memberId,
      String lotId,
      String currency,
      long amountMinor,
      String issuer,
      String agreementId,
      int agreementVersion,
      String ruleId,
      LocalDate earnedOn,
      @Nullable LocalDate expiresOn,
      LogPosition at) {}

  record TakenRow(
      String entryId,
      int takenNo,
      String memberId,
      String lotId,
      String issuer,
      long amountMinor,
      LogPosition at) {}
}
