package punchcard.ledger.naive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.Expiry;

/// What several kinds of request do alike.
final class NaiveMoves {
  private final Map<String, CurrencyPolicy> policies;

  NaiveMoves(Map<String, CurrencyPolicy> policies) {
    this.policies = policies;
  }

  /// What is wrong with an amount that someone wants; null: nothing.
  @Nullable String wrongAmount(NaiveMember member, String currency, long amount) {
    if (amount <= 0) return "AMOUNT_NOT_POSITIVE";
    if (member.entries.isEmpty()) return "UNKNOWN_MEMBER";
    return policies.containsKey(currency) ? null : "UNKNOWN_CURRENCY";
  }

  CurrencyPolicy policy(String currency) {
    CurrencyPolicy policy = policies.get(currency);
    if (policy == null) throw new IllegalArgumentException("not published: " + currency);
    return policy;
  }

  /// Makes so many points, the member's own or pending.
  void make(
      NaiveMember member,
      NaiveEntry entry,
      NaiveLedger.Award award,
      int place,
      LocalDate occurred,
      LocalDate today) {
    boolean late = today.isAfter(occurred.plusDays(1));
    Expiry expiry = policy(award.currency()).expiry();
    @Nullable LocalDate last =
        award.expires() != null ? award.expires() : lastDay(expiry, occurred);
    if (late && last != null && last.isBefore(today.plusDays(30))) last = today.plusDays(30);
    int inactivity =
        award.expires() == null && expiry instanceof Expiry.Inactivity(int months) ? months : 0;
    for (long i = 0; i < award.amount(); i++) {
      NaivePoint point =
          new NaivePoint(
              award.currency(),
              award.issuer(),
              occurred,
              last,
              inactivity,
              member.entries.size(),
              place);
      point.booking = award.booking();
      point.matures = award.matures();
      if (point.isPending()) entry.pended.add(point);
      entry.made.add(point);
      member.points.add(point);
    }
    boolean waits = award.booking() != null || award.matures() != null;
    String owing = "partner:" + award.issuer() + (waits ? "/promised" : "/issued");
    member.other(entry, owing, award.currency(), -award.amount());
    member.active(award.currency(), late ? today : occurred);
  }

  /// Takes over so many points that were earned long ago.
  void open(
      NaiveMember member,
      NaiveEntry entry,
      NaiveLedger.Award award,
      LocalDate earned,
      LocalDate occurred,
      LocalDate today) {
    Expiry expiry = policy(award.currency()).expiry();
    boolean given = award.expires() != null;
    int inactivity = !given && expiry instanceof Expiry.Inactivity(int months) ? months : 0;
    @Nullable LocalDate last = given ? award.expires() : lastDay(expiry, earned);
    for (long i = 0; i < award.amount(); i++) {
      NaivePoint point =
          new NaivePoint(
              award.currency(), award.issuer(), earned, last, inactivity, member.entries.size(), 0);
      entry.made.add(point);
      member.points.add(point);
    }
    member.other(entry, "program/opening", award.currency(), -award.amount());
    member.active(award.currency(), today.isAfter(occurred.plusDays(1)) ? today : occurred);
  }

  private static @Nullable LocalDate lastDay(Expiry expiry, LocalDate earned) {
    return switch (expiry) {
      case Expiry.Never(), Expiry.Inactivity _ -> null;
      case Expiry.Rolling(int months) -> earned.plusMonths(months);
      case Expiry.EndOfMonth(int later) -> YearMonth.from(earned).plusMonths(later).atEndOfMonth();
      case Expiry.EndOfYear(int later) -> LocalDate.of(earned.getYear() + later, 12, 31);
    };
  }

  /// Takes back what is there; the rest is owed, or borne by somebody.
  void collect(
      NaiveMember member,
      NaiveEntry entry,
      String currency,
      long amount,
      String bearer,
      LocalDate today,
      Predicate<NaivePoint> preferred) {
    List<NaivePoint> there = member.take(currency, amount, today, preferred);
    entry.spent.addAll(there);
    long missing = amount - there.size();
    long owed = Math.min(missing, mayOwe(member, currency));
    owe(member, entry, currency, owed, bearer);
    member.other(entry, "partner:" + bearer + "/uncollected", currency, owed - missing);
  }

  void owe(NaiveMember member, NaiveEntry entry, String currency, long amount, String bearer) {
    if (amount == 0) return;
    NaiveDebt debt = new NaiveDebt(currency, bearer, amount);
    member.debts.add(debt);
    entry.owed.add(debt);
  }

  long mayOwe(NaiveMember member, String currency) {
    return switch (policy(currency).negativeBalance()) {
      case NEVER -> 0;
      case ALLOW -> Long.MAX_VALUE;
      case PENDING_ONLY -> Math.max(0, member.pending(currency) - member.owes(currency));
    };
  }

  /// Points are the member's again, with their dates, or else a grace.
  void comeBack(NaiveMember member, List<NaivePoint> points, LocalDate today) {
    for (NaivePoint point : points) {
      if (member.lastDay(point).isBefore(today))
        point.expires = today.plusDays(policy(point.currency).graceDays());
      member.points.add(point);
    }
    repay(member, points, today);
  }

  void repay(NaiveMember member, List<NaivePoint> points, LocalDate today) {
    Set<String> currencies = new LinkedHashSet<>();
    for (NaivePoint point : points) currencies.add(point.currency);
    for (String currency : currencies) member.repay(currency, today);
  }

  /// Promised points become the member's; they have at least 30 days.
  void keep(
      NaiveMember member,
      NaiveEntry entry,
      List<NaivePoint> points,
      LocalDate day,
      LocalDate today) {
    boolean late = today.isAfter(day.plusDays(1));
    for (NaivePoint point : points) {
      point.booking = null;
      point.matures = null;
      if (point.expires != null && point.expires.isBefore(today.plusDays(30)))
        point.expires = today.plusDays(30);
      member.other(entry, "partner:" + point.issuer + "/promised", point.currency, 1);
      member.other(entry, "partner:" + point.issuer + "/issued", point.currency, -1);
    }
    for (NaivePoint point : points) member.active(point.currency, late ? today : day);
    repay(member, points, today);
  }

  /// Points as another's or another currency's: what was of one lot is of one again.
  List<NaivePoint> renamed(NaiveMember member, List<NaivePoint> points, String currency) {
    List<NaivePoint> renamed = new ArrayList<>();
    int place = -1;
    @Nullable NaivePoint before = null;
    for (NaivePoint point : points) {
      boolean same =
          before != null && before.isOf(point) && Objects.equals(before.expires, point.expires);
      if (!same) place++;
      renamed.add(point.as(currency, member.entries.size(), place));
      before = point;
    }
    return renamed;
  }
}
