package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Transaction;

/// An entry of the journal.
///
/// @param sequence of the entry in the member's journal
/// @param kind what it did
/// @param holdId the hold that it made or ended; left out: none
/// @param returnedSequence the redemption that it gives back
/// @param reversedSequence the entry that it is the opposite of
/// @param transferId of both halves of a transfer
/// @param period the accounting month
/// @param legs sum to zero in every currency
/// @param metadata the caller's own notes
/// @param balanceAfter what can be spent after it, in the currency asked about; minor units
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
    String entryId,
    String memberId,
    long sequence,
    @Schema(example = "points-reserved") String kind,
    @Nullable Long holdId,
    @Nullable Long returnedSequence,
    @Nullable Long reversedSequence,
    @Nullable String transferId,
    Instant occurredAt,
    Instant recordedAt,
    @Schema(example = "2026-11") String period,
    List<LegView> legs,
    List<LotView> lotsMade,
    List<LotView> lotsTaken,
    List<LotView> lotsRestored,
    List<DebtView> debtsMade,
    List<DebtView> debtsRepaid,
    Map<String, String> metadata,
    long balanceAfter) {

  /// One account's part.
  ///
  /// @param amount minor units; positive: the account receives them
  @Serdeable
  record LegView(
      @Schema(example = "partner:insurer/redeemed") String account, String currency, long amount) {
    static LegView of(Leg leg) {
      return new LegView(leg.account().toString(), leg.currency().code(), leg.amountMinor());
    }
  }

  /// What the member owes from now on, or no longer.
  ///
  /// @param amount minor units
  /// @param bearer the party that bears it until it is repaid
  @Serdeable
  record DebtView(String debtId, String currency, long amount, String bearer) {
    static DebtView of(Debt debt) {
      return new DebtView(
          debt.id().toString(), debt.currency().code(), debt.amountMinor(), debt.bearer().value());
    }
  }

  static EntryView of(Entry entry, long balanceAfter) {
    Transaction of = entry.transaction();
    Movements moved = of.moved();
    Referred referred = Referred.by(of);
    return new EntryView(
        of.entryId(),
        of.member().value(),
        of.sequence(),
        Words.of(of.origin()),
        referred.hold(),
        referred.returned(),
        referred.reversed(),
        referred.transferId(),
        of.occurredAt(),
        of.recordedAt(),
        of.period().toString(),
        of.legs().stream().map(LegView::of).toList(),
        lots(moved.made()),
        lots(moved.taken()),
        lots(moved.restored()),
        debts(moved.owed()),
        debts(moved.repaid()),
        of.metadata(),
        balanceAfter);
  }

  private static List<LotView> lots(List<Lot> lots) {
    return lots.stream().map(LotView::of).toList();
  }

  private static List<DebtView> debts(List<Debt> debts) {
    return debts.stream().map(DebtView::of).toList();
  }
}
