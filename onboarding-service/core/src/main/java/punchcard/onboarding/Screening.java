package punchcard.onboarding;

import static java.time.temporal.ChronoUnit.DAYS;
import static punchcard.onboarding.Reason.*;

import java.time.Duration;
import java.util.Optional;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;

/// Judges a record by what it says itself, whichever task reads it.
public final class Screening {
  private static final Duration YEAR = Duration.of(365, DAYS).plusHours(6);

  private Screening() {}

  /// An arrival, or the first reason against it.
  public static Screened screen(Received record, Limits limits) {
    if (!EventId.isValid(record.eventId()))
      return no(BAD_EVENT_ID, "1 to 200 characters, none of them a control character");
    if (!MemberRef.isValid(record.memberRef()))
      return no(BAD_REFERENCE, "1 to 200 characters, none of them a control character");
    if (isInTheFuture(record, limits))
      return no(IN_THE_FUTURE, record.occurredAt() + " was appended at " + record.receivedAt());
    if (isTooOld(record, limits))
      return no(TOO_OLD, record.occurredAt() + " was appended at " + record.receivedAt());
    return switch (record.content()) {
      case Content.Fact(Amounts amounts) -> screen(amounts, limits).orElseGet(() -> own(record));
      case Content.Opening(OpeningBalance balance) ->
          OpeningScreening.screen(balance, record.partner(), record.occurredAt())
              .<Screened>map(no -> no)
              .orElseGet(() -> own(record));
      case Content.Told(ToldOfMember told) ->
          ToldScreening.screen(told).<Screened>map(no -> no).orElseGet(() -> own(record));
      case Content.Signup signup ->
          SignupScreening.screen(signup, record.receivedAt())
              .<Screened>map(no -> no)
              .orElseGet(() -> own(record));
      case Content.Consenting _, Content.Aiming _ -> own(record);
    };
  }

  private static Optional<Screened> screen(Amounts amounts, Limits limits) {
    if (amounts.leastMinor() < 0)
      return Optional.of(no(NEGATIVE_AMOUNT, amounts.leastMinor() + " is below zero"));
    if (amounts.mostMinor() > limits.mostMinor())
      return Optional.of(
          no(ABSURD_AMOUNT, amounts.mostMinor() + " is more than " + limits.mostMinor()));
    if (!amounts.areNamed()) return Optional.of(no(BAD_CURRENCY, "not in the form of ISO 4217"));
    return Optional.empty();
  }

  private static Screened own(Received record) {
    MemberRef reference = new MemberRef(record.memberRef());
    if (!isOwn(reference, record.partner()))
      return no(FOREIGN, "the reference names another partner");
    return new Arrival(
        record.partner(),
        new EventId(record.eventId()),
        reference.unqualified(),
        record.occurredAt(),
        record.receivedAt(),
        record.content());
  }

  private static boolean isOwn(MemberRef reference, PartnerId partner) {
    return reference.namedPartner().map(partner.value()::equals).orElse(true);
  }

  private static boolean isInTheFuture(Received record, Limits limits) {
    return record.occurredAt().isAfter(record.receivedAt().plus(limits.aheadOfClock()));
  }

  private static boolean isTooOld(Received record, Limits limits) {
    Duration most = YEAR.multipliedBy(limits.mostYears());
    return record.occurredAt().isBefore(record.receivedAt().minus(most));
  }

  private static Rejected no(Reason reason, String detail) {
    return new Rejected(reason, detail);
  }
}
