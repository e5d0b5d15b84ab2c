package punchcard.ledger.journal;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// An amount of points of one origin, with all that is stamped on them and never rewritten. In an
/// entry: how much of a lot it makes, takes or restores; in an account: how much of it is left.
///
/// @param amountMinor minor units, more than zero
/// @param earnedOn the day of the event, in the programme's time zone
/// @param expiresOn the last day on which they can be spent; null: no day ends them
/// @param allocatedMinor what a sale's price was allocated to this amount, in minor units of the
///     stamp's money
/// @param promise what they wait for; null: they are the member's
public record Lot(
    LotId id,
    Currency currency,
    long amountMinor,
    Stamp stamp,
    LocalDate earnedOn,
    @Nullable LocalDate expiresOn,
    long allocatedMinor,
    @Nullable Promise promise) {

  /// @throws IllegalArgumentException if it holds nothing
  public Lot {
    if (amountMinor <= 0) throw new IllegalArgumentException("an empty lot: " + id);
  }

  /// The partner that pays for them.
  public PartnerId issuer() {
    return stamp.issuer();
  }

  public boolean isPending() {
    return promise != null;
  }

  /// So much of it, with the part of the allocation that goes with it, rounded down. What is left
  /// when the part is taken away has the rest, so nothing of an allocation is lost.
  public Lot part(long minor) {
    return minor == amountMinor ? this : with(minor, allocatedTo(minor));
  }

  /// What is left without a part of it.
  public Lot without(long minor) {
    return with(amountMinor - minor, allocatedMinor - allocatedTo(minor));
  }

  /// What is left when this part of it is gone.
  public Lot minus(Lot part) {
    return with(amountMinor - part.amountMinor, allocatedMinor - part.allocatedMinor);
  }

  /// With more of the same lot.
  public Lot plus(Lot more) {
    return with(Math.addExact(amountMinor, more.amountMinor), allocatedMinor + more.allocatedMinor);
  }

  private Lot with(long minor, long allocated) {
    return new Lot(id, currency, minor, stamp, earnedOn, expiresOn, allocated, promise);
  }

  /// The same points with another last day.
  public Lot endingOn(LocalDate day) {
    return new Lot(id, currency, amountMinor, stamp, earnedOn, day, allocatedMinor, promise);
  }

  /// The same points, lasting at least until this day.
  public Lot lastingUntil(LocalDate day) {
    return expiresOn == null || !expiresOn.isBefore(day) ? this : endingOn(day);
  }

  /// The same points, now the member's.
  public Lot matured() {
    return new Lot(id, currency, amountMinor, stamp, earnedOn, expiresOn, allocatedMinor, null);
  }

  /// The same points under another name, as another member's entry makes them.
  public Lot named(LotId other) {
    return new Lot(other, currency, amountMinor, stamp, earnedOn, expiresOn, allocatedMinor, null);
  }

  /// What it becomes in another currency: the same dates.
  ///
  /// @param priced its stamp, with the price of a minor unit of the other currency
  public Lot convertedTo(Currency other, LotId lot, long minor, long allocated, Stamp priced) {
    return new Lot(lot, other, minor, priced, earnedOn, expiresOn, allocated, null);
  }

  /// Whether the other is of the same lot and ends on the same day.
  public boolean isSameAs(Lot other) {
    return id.equals(other.id)
        && Objects.equals(expiresOn, other.expiresOn)
        && Objects.equals(promise, other.promise);
  }

  /// Parts are of the amount, so this stays far below what a long holds: both are at most
  /// 10^12 in one leg.
  private long allocatedTo(long minor) {
    if (allocatedMinor == 0) return 0;
    return Math.multiplyHigh(allocatedMinor, minor) == 0
        ? allocatedMinor * minor / amountMinor
        : BigInteger.valueOf(allocatedMinor)
            .multiply(BigInteger.valueOf(minor))
            .divide(BigInteger.valueOf(amountMinor))
            .longValueExact();
  }
}
