package punchcard.onboarding.stream;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ActivityRecorded;
import punchcard.avro.AttributesChanged;
import punchcard.avro.BalanceOpened;
import punchcard.avro.BookingFulfilled;
import punchcard.avro.BookingMade;
import punchcard.avro.ConsentGiven;
import punchcard.avro.EventCorrected;
import punchcard.avro.GoalSet;
import punchcard.avro.PersonalData;
import punchcard.avro.PromotionActivated;
import punchcard.avro.PromotionDeactivated;
import punchcard.avro.SegmentEntered;
import punchcard.avro.SegmentLeft;
import punchcard.avro.SignupRequested;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;
import punchcard.avro.SpendReturned;
import punchcard.avro.SubscriptionRenewed;
import punchcard.avro.SubscriptionStarted;
import punchcard.avro.VisitRecorded;
import punchcard.onboarding.Amounts;
import punchcard.onboarding.Content;
import punchcard.onboarding.OpeningBalance;
import punchcard.onboarding.ToldOfMember;
import punchcard.onboarding.person.Person;

/// Tells admission what an event's body is about: a signup, a fact with amounts to check, an
/// opening balance, a consent, a goal, or what is so of a member from here on.
final class Contents {
  private Contents() {}

  static Content of(Object body) {
    return switch (body) {
      case SignupRequested signup ->
          new Content.Signup(
              Optional.ofNullable(signup.getProof()),
              person(signup.getPerson()),
              signup.getAttributes().keySet());
      case ConsentGiven given ->
          new Content.Consenting(ConsentWishes.wish(given), ConsentWishes.brought(given));
      case GoalSet set ->
          new Content.Aiming(GoalRecords.wish(set), Optional.ofNullable(set.getProof()));
      case BalanceOpened opened -> new Content.Opening(balance(opened));
      case SegmentEntered entered -> told(ToldOfMember.ofName(entered.getSegment()));
      case SegmentLeft left -> told(ToldOfMember.ofName(left.getSegment()));
      case PromotionActivated activated -> told(ToldOfMember.ofName(activated.getPromotion()));
      case PromotionDeactivated ended -> told(ToldOfMember.ofName(ended.getPromotion()));
      case AttributesChanged changed ->
          told(ToldOfMember.ofAttributes(changed.getAttributes(), changed.getRemoved()));
      default -> new Content.Fact(amounts(body));
    };
  }

  private static Person person(@Nullable PersonalData told) {
    if (told == null) return Person.UNTOLD;
    return new Person(
        Optional.ofNullable(told.getName()),
        Optional.ofNullable(told.getEmail()),
        Optional.ofNullable(told.getPhone()),
        Optional.ofNullable(told.getBirthDate()),
        Optional.ofNullable(told.getCountry()));
  }

  private static Content told(ToldOfMember told) {
    return new Content.Told(told);
  }

  private static OpeningBalance balance(BalanceOpened opened) {
    return new OpeningBalance(
        opened.getPointsCurrency(),
        opened.getAmountMinor(),
        opened.getEarnedOn(),
        Optional.ofNullable(opened.getExpiresOn()),
        opened.getIssuer(),
        opened.getMoney(),
        opened.getIssuePriceMicros(),
        opened.getSold(),
        opened.getAllocatedMinor(),
        opened.getImportFile(),
        opened.getImportLine());
  }

  private static Amounts amounts(Object body) {
    return switch (body) {
      case SpendRecorded spend -> amounts(spend);
      case SpendReturned spend ->
          lines(Amounts.of(spend.getAmountMinor(), spend.getCurrency()), spend.getLines());
      case BookingMade booking -> Amounts.of(booking.getAmountMinor(), booking.getCurrency());
      case BookingFulfilled booking -> optional(booking.getAmountMinor());
      case SubscriptionStarted started ->
          Amounts.of(started.getAmountMinor(), started.getCurrency());
      case SubscriptionRenewed renewed ->
          Amounts.of(renewed.getAmountMinor(), renewed.getCurrency());
      case VisitRecorded visit -> optional(visit.getDurationMinutes());
      case ActivityRecorded activity ->
          optional(activity.getDurationMinutes()).and(least(activity.getQuantity()));
      case EventCorrected corrected -> amounts(corrected.getReplacement());
      default -> Amounts.NONE;
    };
  }

  private static Amounts amounts(SpendRecorded spend) {
    Amounts paid =
        Amounts.of(spend.getAmountMinor(), spend.getCurrency())
            .and(spend.getTaxMinor())
            .and(spend.getDiscountMinor())
            .and(spend.getPaidWithPointsMinor());
    return lines(paid, spend.getLines());
  }

  private static Amounts lines(Amounts amounts, List<SpendLine> lines) {
    Amounts all = amounts;
    for (SpendLine line : lines) all = all.and(line.getAmountMinor()).and(line.getQuantity());
    return all;
  }

  private static Amounts optional(@Nullable Number amount) {
    return Amounts.of(least(amount));
  }

  private static long least(@Nullable Number amount) {
    return amount == null ? 0 : amount.longValue();
  }
}
