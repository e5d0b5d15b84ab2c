package punchcard.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.naive.NaiveLedger;
import punchcard.ledger.naive.NaiveLedger.Award;
import punchcard.ledger.naive.NaiveLedger.Loss;

/// What an event brings about in a random history, in two languages: the ledger's and the naive
/// one's.
record Bringing(Instant at, Brought brought, Function<Moment, String> naive) {
  static Bringing of(Step step, String name, Instant now, NaiveLedger naive) {
    Instant at = now.minus(Duration.ofDays(step.lateDays()));
    String booking = "b" + step.choice(2, 3);
    return switch (step.kind()) {
      case FULFIL -> {
        @Nullable Long part = step.choice(11, 2) == 0 ? null : (Long) (2 * step.amount());
        Brought all = Brought.fulfil(booking);
        yield new Bringing(
            at,
            part == null ? all : all.inPart(part),
            when -> naive.fulfil(name, booking, part, at, when.now()));
      }
      case OPEN -> {
        Award award = opening(step, LocalDate.ofInstant(at, ZoneOffset.UTC));
        LocalDate earned = LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(step.choice(12, 70));
        Brought opened = Brought.open(award.amount(), earned).of(award.currency());
        if (award.expires() != null) opened = opened.expiring(award.expires().toString());
        yield new Bringing(
            at, opened.by(award.issuer()), when -> naive.open(name, award, earned, at, when.now()));
      }
      case CANCEL -> new Bringing(at, Brought.cancel(booking), _ -> naive.cancel(name, booking));
      case Step.Kind kind -> {
        boolean issue = kind != Step.Kind.DIFFERENCE;
        List<Award> awards = awards(step, LocalDate.ofInstant(at, ZoneOffset.UTC), booking);
        List<Loss> losses = issue ? List.of() : List.of(loss(step));
        yield new Bringing(
            at,
            brought(issue, awards, losses),
            when -> naive.bring(name, issue, awards, losses, at, when.now()));
      }
    };
  }

  private static Award opening(Step step, LocalDate day) {
    @Nullable LocalDate expires = step.lifeDays() < 0 ? null : day.plusDays(step.lifeDays());
    return new Award(step.currency(), step.amount(), step.partner(), expires, null, null);
  }

  private static List<Award> awards(Step step, LocalDate day, String booking) {
    boolean difference = step.kind() == Step.Kind.DIFFERENCE;
    if (difference && step.choice(8, 2) == 0) return List.of();
    boolean waits = step.kind() == Step.Kind.PROMISE;
    @Nullable String booked = waits && step.choice(5, 3) > 0 ? booking : null;
    boolean dated = waits && (booked == null || step.choice(6, 2) == 0);
    @Nullable LocalDate matures = dated ? day.plusDays(step.choice(7, 20)) : null;
    @Nullable LocalDate expires = step.lifeDays() < 0 ? null : day.plusDays(step.lifeDays());
    long amount = step.amount() * (difference ? 1 : 4);
    List<Award> awards = new ArrayList<>();
    awards.add(new Award(step.currency(), amount, step.partner(), expires, booked, matures));
    if (step.choice(9, 4) == 0)
      awards.add(new Award("MILES", 1 + amount / 2, other(step), null, booked, matures));
    return awards;
  }

  private static Loss loss(Step step) {
    return new Loss(step.currency(), 1 + step.choice(10, 40), other(step), step.partner());
  }

  private static String other(Step step) {
    return step.choice(1, 2) == 0 ? "grocer" : "gym";
  }

  private static Brought brought(boolean issue, List<Award> awards, List<Loss> losses) {
    Brought brought = Brought.difference();
    for (int i = 0; i < awards.size(); i++) {
      Award award = awards.get(i);
      brought = issue && i == 0 ? Brought.issue(award.amount()) : brought.and(award.amount());
      brought = brought.of(award.currency()).by(award.issuer());
      if (award.expires() != null) brought = brought.expiring(award.expires().toString());
      if (award.booking() != null) brought = brought.promisedFor(award.booking());
      if (award.matures() != null) brought = brought.maturing(award.matures().toString());
    }
    for (Loss loss : losses)
      brought =
          brought
              .less(loss.amount())
              .of(loss.currency())
              .by(loss.issuer())
              .chargedTo(loss.chargedTo());
    return brought;
  }
}
