package punchcard.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.EventId;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.Promise;
import punchcard.ledger.journal.Stamp;

/// What an event brings about, as a sentence: `issue(12).by("grocer").expiring("2028-05-20")`.
/// Words about points are about those named last.
final class Brought extends Sentence<Brought> {
  private final List<Points> points = new ArrayList<>();
  private final Kind kind;
  private String booking = "";
  private @Nullable Long part;
  private LocalDate earned = LocalDate.EPOCH;
  private String stream = "member-events";
  private long source = -1;

  private enum Kind {
    ISSUE,
    DIFFERENCE,
    MATURING,
    CANCELLATION,
    OPENING
  }

  private static final class Points {
    final long amount;
    final boolean taken;
    String partner = "grocer";
    String chargedTo = "grocer";
    String currency = "POINTS";
    @Nullable String booking;
    @Nullable LocalDate matures;
    @Nullable LocalDate expires;
    @Nullable String rule;

    Points(long amount, boolean taken) {
      this.amount = amount;
      this.taken = taken;
    }
  }

  private Brought(Kind kind) {
    this.kind = kind;
  }

  static Brought issue(long amount) {
    return new Brought(Kind.ISSUE).and(amount);
  }

  static Brought difference() {
    return new Brought(Kind.DIFFERENCE);
  }

  static Brought fulfil(String booking) {
    return new Brought(Kind.MATURING).booked(booking);
  }

  static Brought cancel(String booking) {
    return new Brought(Kind.CANCELLATION).booked(booking);
  }

  /// What was kept elsewhere before, earned on this day.
  static Brought open(long amount, LocalDate day) {
    Brought opening = new Brought(Kind.OPENING).and(amount);
    opening.earned = day;
    return opening;
  }

  @Override
  Brought self() {
    return this;
  }

  private Brought booked(String name) {
    booking = name;
    return this;
  }

  /// Gives so much more.
  Brought and(long amount) {
    points.add(new Points(amount, false));
    return this;
  }

  /// Takes so much back.
  Brought less(long amount) {
    points.add(new Points(amount, true));
    return this;
  }

  /// Only so much of what was booked.
  Brought inPart(long amount) {
    part = amount;
    return this;
  }

  Brought by(String partner) {
    points.getLast().partner = partner;
    points.getLast().chargedTo = partner;
    return this;
  }

  Brought chargedTo(String partner) {
    points.getLast().chargedTo = partner;
    return this;
  }

  /// As that rule had given it.
  Brought givenBy(String rule) {
    points.getLast().rule = rule;
    return this;
  }

  Brought of(String currency) {
    points.getLast().currency = currency;
    return this;
  }

  Brought expiring(String day) {
    points.getLast().expires = day.equals("-") ? null : LocalDate.parse(day);
    return this;
  }

  Brought promisedFor(String name) {
    points.getLast().booking = name.equals("-") ? null : name;
    return this;
  }

  Brought maturing(String day) {
    points.getLast().matures = day.equals("-") ? null : LocalDate.parse(day);
    return this;
  }

  Brought fromSource(long position) {
    return fromSource("member-events", position);
  }

  Brought fromSource(String name, long position) {
    stream = name;
    source = position;
    return this;
  }

  @Override
  Command command(Envelope envelope) {
    Source from = source < 0 ? null : new Source(stream, source);
    Cause cause = cause(envelope);
    return switch (kind) {
      case ISSUE -> new Issue(envelope, from, cause, credits());
      case DIFFERENCE -> new Difference(envelope, from, cause, credits(), debits());
      case MATURING -> new Maturing(envelope, from, cause, booking, part);
      case CANCELLATION -> new Cancellation(envelope, from, cause, booking);
      case OPENING -> opening(envelope, from, cause);
    };
  }

  private Opening opening(Envelope envelope, @Nullable Source from, Cause cause) {
    Points some = points.getFirst();
    Stamp stamp =
        new Stamp(
            new PartnerId(some.partner),
            new AgreementId("import"),
            1,
            "opening",
            1,
            0,
            Basis.MARKETING,
            "",
            0,
            0);
    return new Opening(
        envelope,
        from,
        cause,
        "ab".repeat(32),
        2,
        new Currency(some.currency),
        some.amount,
        stamp,
        earned,
        some.expires,
        0);
  }

  private Cause cause(Envelope envelope) {
    long offset = envelope.posting().offset();
    String partner = points.isEmpty() ? "gym" : points.getFirst().partner;
    return new Cause(
        new PartnerId(partner),
        new EventId("e" + offset),
        envelope.timing().occurredAt(),
        new LogPosition("member-events", 0, offset));
  }

  private List<Credit> credits() {
    return points.stream().filter(some -> !some.taken).map(Brought::credit).toList();
  }

  private static Credit credit(Points some) {
    boolean waits = some.booking != null || some.matures != null;
    return new Credit(
        new Currency(some.currency),
        some.amount,
        new PartnerId(some.partner),
        new AgreementId("coalition-standard"),
        1,
        "base",
        some.expires,
        waits ? new Promise(some.booking, some.matures) : null,
        null);
  }

  private List<Debit> debits() {
    return points.stream().filter(some -> some.taken).map(Brought::debit).toList();
  }

  private static Debit debit(Points some) {
    return new Debit(
        new Currency(some.currency),
        some.amount,
        new PartnerId(some.partner),
        new PartnerId(some.chargedTo),
        some.rule == null
            ? null
            : new Debit.Award(
                new AgreementId("coalition-standard"),
                1,
                some.rule,
                some.matures == null ? null : new Promise(null, some.matures)));
  }
}
