package punchcard.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.IdempotencyKey;

/// What someone asks for, as a sentence: `redeem(70).at("insurer").withKey("k")`.
final class Asked extends Sentence<Asked> {
  private final Function<Asked, Demand> demand;
  private @Nullable PartnerId partner;
  private Currency currency = Scenario.POINTS;
  private Instant until = time("2026-12-22");
  private @Nullable LocalDate expires;
  private String key = "";
  private String caller = "anna";
  private @Nullable Entry evidence;

  private Asked(Function<Asked, Demand> demand) {
    this.demand = demand;
  }

  static Asked redeem(long amount) {
    return new Asked(it -> new Demand.Redemption(it.where(), it.currency, amount, null));
  }

  static Asked reserve(long amount) {
    return new Asked(it -> new Demand.Reservation(it.where(), it.currency, amount, it.until, null));
  }

  /// All of a hold, or so much of it.
  static Asked capture(long hold, @Nullable Long amount) {
    return new Asked(it -> new Demand.Capture(hold, amount, it.partner));
  }

  static Asked capture(long hold) {
    return capture(hold, null);
  }

  static Asked release(long hold) {
    return new Asked(it -> new Demand.Release(hold, it.partner));
  }

  /// Yes to a redemption that waits for a person.
  static Asked let(long hold) {
    return new Asked(_ -> new Demand.Review(hold, true)).by("oscar");
  }

  /// No to it.
  static Asked forbid(long hold) {
    return new Asked(_ -> new Demand.Review(hold, false)).by("oscar");
  }

  /// All that is left of a redemption, or so much of it.
  static Asked giveBack(long entry, @Nullable Long amount) {
    return new Asked(it -> new Demand.RedemptionReturn(entry, amount, it.partner, null));
  }

  static Asked giveBack(long entry) {
    return giveBack(entry, null);
  }

  static Asked reverse(long entry) {
    return new Asked(_ -> new Demand.Reversal(entry, "by mistake")).by("olga");
  }

  static Asked adjust(long amount) {
    return new Asked(
            it -> new Demand.Adjustment(it.currency, amount, it.where(), "goodwill", it.expires))
        .at("grocer")
        .by("olga");
  }

  static Asked approve(long proposal) {
    return new Asked(_ -> new Demand.Approval(proposal, true)).by("oscar");
  }

  static Asked decline(long proposal) {
    return new Asked(_ -> new Demand.Approval(proposal, false)).by("oscar");
  }

  static Asked send(long amount, MemberId to) {
    return new Asked(it -> new Demand.Transfer(to, it.currency, amount, null));
  }

  static Asked convert(long amount, String to) {
    return new Asked(it -> new Demand.Conversion(it.currency, new Currency(to), amount));
  }

  @Override
  Asked self() {
    return this;
  }

  /// At this partner; or, of what is a partner's own, only this one's.
  Asked at(String where) {
    partner = new PartnerId(where);
    return this;
  }

  Asked of(String code) {
    currency = new Currency(code);
    return this;
  }

  Asked until(String end) {
    until = time(end);
    return this;
  }

  Asked until(Instant end) {
    until = end;
    return this;
  }

  Asked expiring(String day) {
    expires = LocalDate.parse(day);
    return this;
  }

  Asked withKey(String own) {
    key = own;
    return this;
  }

  Asked by(String who) {
    caller = who;
    return this;
  }

  /// With the earlier entry, since the ledger may not remember it.
  Asked bringing(Entry entry) {
    evidence = entry;
    return this;
  }

  private PartnerId where() {
    return partner == null ? new PartnerId("insurer") : partner;
  }

  @Override
  Command command(Envelope envelope) {
    String own = key.isEmpty() ? "key-" + envelope.posting().offset() : key;
    return new Request(
        envelope, new Asker(caller, new IdempotencyKey(own)), demand.apply(this), evidence);
  }
}
