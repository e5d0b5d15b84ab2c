package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.Account;
import punchcard.ledger.Purse;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Promise;

/// What is left of one lot.
///
/// @param left minor units
/// @param expiresOn the last day on which it can be spent, as things are; left out: none
/// @param bookingId the booking it waits for; left out: none
/// @param maturesOn the day it waits for; left out: none
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpenLotView(
    String lotId,
    String currency,
    String issuer,
    long left,
    LocalDate earnedOn,
    @Nullable LocalDate expiresOn,
    @Nullable String bookingId,
    @Nullable LocalDate maturesOn) {
  static List<OpenLotView> of(Account account, Predicate<Lot> wanted) {
    List<OpenLotView> views = new ArrayList<>();
    for (Purse purse : account.purses())
      for (Lot lot : purse.lots()) if (wanted.test(lot)) views.add(of(lot, purse.lastDay(lot)));
    return views;
  }

  static OpenLotView of(Lot lot) {
    return of(lot, lot.expiresOn() == null ? LocalDate.MAX : lot.expiresOn());
  }

  private static OpenLotView of(Lot lot, LocalDate lastDay) {
    @Nullable Promise promise = lot.promise();
    return new OpenLotView(
        lot.id().toString(),
        lot.currency().code(),
        lot.issuer().value(),
        lot.amountMinor(),
        lot.earnedOn(),
        lastDay.equals(LocalDate.MAX) ? null : lastDay,
        promise == null ? null : promise.bookingId(),
        promise == null ? null : promise.maturesOn());
  }
}
