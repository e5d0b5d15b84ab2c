package punchcard.ledger.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.programme.CurrencyPolicy;

/// Answers in words: `posted 7`, the name of the refusal, or what else is said.
public final class NaiveLedger {
  /// Points that are given.
  public record Award(
      String currency,
      long amount,
      String issuer,
      @Nullable LocalDate expires,
      @Nullable String booking,
      @Nullable LocalDate matures) {}

  /// Points that are taken back.
  public record Loss(String currency, long amount, String issuer, String chargedTo) {}

  private static final Duration DAYS_35 = Duration.ofDays(35);

  private final Map<String, NaiveMember> members = new HashMap<>();
  private final Map<String, CurrencyPolicy> policies = new HashMap<>();
  private final Map<String, Long> balances = new TreeMap<>();
  private final NaiveMoves moves = new NaiveMoves(policies);
  private final NaiveUndoing undoing = new NaiveUndoing(moves);
  private final NaiveEndings endings = new NaiveEndings(moves);
  private final NaiveAdjusting adjusting = new NaiveAdjusting(moves);
  private final NaiveSpending spending = new NaiveSpending(moves, endings);
  private final NaiveSending sending = new NaiveSending(moves, spending);
  private final NaiveErasing erasing = new NaiveErasing(spending);
  private final NaiveConverting converting = new NaiveConverting(moves, policies);

  public void publish(CurrencyPolicy policy) {
    policies.put(policy.currency().code(), policy);
  }

  private NaiveMember member(String name) {
    return members.computeIfAbsent(name, it -> new NaiveMember(it, balances));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /// What has ended by now is over.
  public void pass(String name, Instant now) {
    endings.pass(member(name), now);
  }

  /// The same key is answered the same for 35 days.
  public String once(
      String name, String caller, String key, String content, Instant now, Supplier<String> ask) {
    NaiveMember member = member(name);
    for (NaiveMember.Said before : member.said)
      if (before.caller().equals(caller)
          && before.key().equals(key)
          && !before.at().plus(DAYS_35).isBefore(now))
        return before.content().equals(content) ? before.answer() : "key reused";
    long entries = member.entries.size();
    String said = ask.get();
    String answer = said.isEmpty() ? "posted " + (entries + 1) : said;
    member.said.add(new NaiveMember.Said(caller, key, content, now, answer));
    return answer;
  }

  /// What a stream has brought before is a duplicate.
  public String sourced(String name, long position, Supplier<String> bring) {
    NaiveMember member = member(name);
    if (position <= member.mark) return "duplicate";
    member.mark = position;
    String said = bring.get();
    return said.isEmpty() ? "posted " + member.entries.size() : said;
  }

  /// All that the member has is lost.
  public String erase(String name) {
    NaiveMember member = member(name);
    erasing.erase(member);
    return "posted " + member.entries.size();
  }

  public boolean isErased(String name) {
    return member(name).erased;
  }

  /// What came to who is erased is lost, too.
  public void follow(String name, Instant now) {
    erasing.follow(member(name), now);
  }

  /// What an event has earned too little, too much, or at all.
  public String bring(
      String name, boolean issue, List<Award> awards, List<Loss> losses, Instant at, Instant now) {
    for (Loss loss : losses) if (loss.amount() <= 0) return "AMOUNT_NOT_POSITIVE";
    for (Award award : awards) if (award.amount() <= 0) return "AMOUNT_NOT_POSITIVE";
    for (Loss loss : losses) if (!policies.containsKey(loss.currency())) return "UNKNOWN_CURRENCY";
    for (Award award : awards)
      if (!policies.containsKey(award.currency())) return "UNKNOWN_CURRENCY";
    NaiveMember member = member(name);
    NaiveEntry entry = member.begin(issue ? "issued" : "difference");
    for (Loss loss : losses) {
      member.other(entry, "partner:" + loss.issuer() + "/issued", loss.currency(), loss.amount());
      moves.collect(
          member,
          entry,
          loss.currency(),
          loss.amount(),
          loss.chargedTo(),
          day(now),
          point -> point.issuer.equals(loss.issuer()));
    }
    for (int i = 0; i < awards.size(); i++)
      moves.make(member, entry, awards.get(i), i, day(at), day(now));
    for (Award award : awards) member.repay(award.currency(), day(now));
    return "";
  }

  /// What was kept elsewhere before: dated and expiring as it was there, or else as the
  /// policy says.
  public String open(String name, Award award, LocalDate earned, Instant at, Instant now) {
    if (award.amount() <= 0) return "AMOUNT_NOT_POSITIVE";
    if (!policies.containsKey(award.currency())) return "UNKNOWN_CURRENCY";
    NaiveMember member = member(name);
    moves.open(member, member.begin("opened"), award, earned, day(at), day(now));
    member.repay(award.currency(), day(now));
    return "";
  }

  public String fulfil(String name, String booking, @Nullable Long part, Instant at, Instant now) {
    NaiveMember member = member(name);
    if (part != null && part <= 0) return "AMOUNT_NOT_POSITIVE";
    if (member.entries.isEmpty()) return "UNKNOWN_MEMBER";
    List<NaivePoint> promised = promised(member, booking);
    if (promised.isEmpty()) return "UNKNOWN_BOOKING";
    List<NaivePoint> kept = new ArrayList<>();
    Map<String, Long> counts = new HashMap<>();
    for (NaivePoint point : promised)
      if (counts.merge(point.currency, 1L, Long::sum) <= (part == null ? Long.MAX_VALUE : part))
        kept.add(point);
    if (part != null)
      for (long count : counts.values()) if (count < part) return "MATURING_ABOVE_PROMISE";
    moves.keep(member, member.begin("matured"), kept, day(at), day(now));
    return "";
  }

  public String cancel(String name, String booking) {
    NaiveMember member = member(name);
    if (member.entries.isEmpty()) return "UNKNOWN_MEMBER";
    List<NaivePoint> promised = promised(member, booking);
    if (promised.isEmpty()) return "UNKNOWN_BOOKING";
    NaiveEntry entry = member.begin("cancelled");
    member.points.removeAll(promised);
    for (NaivePoint point : promised)
      member.other(entry, "partner:" + point.issuer + "/promised", point.currency, 1);
    return "";
  }

  private static List<NaivePoint> promised(NaiveMember member, String booking) {
    List<NaivePoint> promised = new ArrayList<>();
    for (NaivePoint point : member.points) if (booking.equals(point.booking)) promised.add(point);
    return promised;
  }

  public String redeem(
      String name, String caller, String partner, String currency, long amount, Instant now) {
    return spending.redeem(member(name), caller, partner, currency, amount, now);
  }

  public String reserve(
      String name, String partner, String currency, long amount, Instant until, Instant now) {
    return spending.reserve(member(name), partner, currency, amount, until, now);
  }

  public String capture(String name, long number, @Nullable Long part, String by, Instant now) {
    NaiveMember member = member(name);
    if (part != null && part <= 0) return "AMOUNT_NOT_POSITIVE";
    if (member.entries.isEmpty()) return "UNKNOWN_MEMBER";
    NaiveMember.@Nullable Hold hold = endings.open(member, number, by);
    if (hold == null) return endings.whyNotOpen(member, number, by);
    if (hold.isUnderReview()) return "HOLD_UNDER_REVIEW";
    int amount = part == null ? hold.points().size() : (int) (long) part;
    if (amount > hold.points().size()) return "CAPTURE_ABOVE_HOLD";
    spending.spend(member, hold, amount, now);
    return "";
  }

  public String release(String name, long number, String by, Instant now) {
    NaiveMember member = member(name);
    if (member.entries.isEmpty()) return "UNKNOWN_MEMBER";
    NaiveMember.@Nullable Hold hold = endings.open(member, number, by);
    if (hold == null) return endings.whyNotOpen(member, number, by);
    if (hold.isUnderReview()) return "HOLD_UNDER_REVIEW";
    spending.giveBack(member, hold, now);
    return "";
  }

  /// A person's word on a redemption that waits.
  public String review(String name, String caller, long number, boolean yes, Instant now) {
    return spending.review(member(name), caller, number, yes, now);
  }

  public String giveBack(String name, long entry, @Nullable Long part, String by, Instant now) {
    return undoing.giveBack(member(name), entry, part == null ? -1 : part, by, day(now));
  }

  public String reverse(String name, long entry, Instant now) {
    return undoing.reverse(member(name), entry, day(now));
  }

  /// Corrects by hand, or waits for a second person.
  ///
  /// @param number of the request, by which it can be approved
  public String adjust(
      String name,
      String caller,
      String key,
      String currency,
      long amount,
      String fundedBy,
      long number,
      Instant now) {
    NaiveMember.Proposal asked =
        new NaiveMember.Proposal(number, caller, key, currency, amount, fundedBy);
    return adjusting.adjust(member(name), asked, day(now));
  }

  public String approve(String name, String caller, long number, boolean yes, Instant now) {
    return adjusting.approve(member(name), caller, number, yes, day(now));
  }

  public String send(String name, String to, String currency, long amount, Instant now) {
    return sending.send(member(name), to, currency, amount, now);
  }

  /// Who is to have what has been on its way longest.
  public Optional<String> awaited() {
    return sending.awaited();
  }

  /// It arrives, or comes back.
  public String deliver(Instant sentAt, Instant now) {
    NaiveMember to = member(sending.awaited().orElseThrow());
    return sending.deliver(to, day(sentAt), day(now));
  }

  public String convert(String name, String from, String to, long amount, Instant now) {
    return converting.convert(member(name), from, to, amount, day(now));
  }

  /// What the member has of each kind of point.
  public Map<String, Long> points(String name) {
    return member(name).described();
  }

  /// What the member can spend.
  public long spendable(String name, String currency, Instant now) {
    return member(name).spendable(currency, day(now));
  }

  public long owes(String name, String currency) {
    return member(name).owes(currency);
  }

  public long held(String name, String currency) {
    long held = 0;
    for (NaiveMember.Hold hold : member(name).holds)
      if (hold.currency().equals(currency)) held += hold.points().size();
    return held;
  }

  public List<Long> holds(String name) {
    return member(name).holds.stream().map(NaiveMember.Hold::number).toList();
  }

  public List<Long> reviews(String name) {
    return member(name).holds.stream()
        .filter(NaiveMember.Hold::isUnderReview)
        .map(NaiveMember.Hold::number)
        .toList();
  }

  public List<Long> proposals(String name) {
    return member(name).proposals.stream().map(NaiveMember.Proposal::number).toList();
  }

  /// The numbers of entries that can be given back or reversed.
  public List<Long> entries(String name) {
    List<Long> numbers = new ArrayList<>();
    List<NaiveEntry> entries = member(name).entries;
    for (int i = 0; i < entries.size(); i++)
      if (entries.get(i).canBeReversed()) numbers.add(i + 1L);
    return numbers;
  }

  public List<Long> redemptions(String name) {
    List<Long> numbers = new ArrayList<>();
    List<NaiveEntry> entries = member(name).entries;
    for (int i = 0; i < entries.size(); i++) if (entries.get(i).isRedemption()) numbers.add(i + 1L);
    return numbers;
  }

  public long count(String name) {
    return member(name).entries.size();
  }

  /// What everybody has who is not a member.
  public Map<String, Long> others() {
    Map<String, Long> others = new TreeMap<>(balances);
    others.values().removeIf(amount -> amount == 0);
    return others;
  }
}
