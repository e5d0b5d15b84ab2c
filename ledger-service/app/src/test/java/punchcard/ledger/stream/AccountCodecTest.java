package punchcard.ledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Account;
import punchcard.ledger.Demand.Adjustment;
import punchcard.ledger.EndedHold;
import punchcard.ledger.Hold;
import punchcard.ledger.Inherited;
import punchcard.ledger.Marks;
import punchcard.ledger.Pledges;
import punchcard.ledger.Proposal;
import punchcard.ledger.Purse;
import punchcard.ledger.Separated;
import punchcard.ledger.Source;
import punchcard.ledger.Spendings;
import punchcard.ledger.Status;
import punchcard.ledger.Ties;
import punchcard.ledger.Undone;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Hash;
import punchcard.ledger.journal.IdempotencyKey;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.journal.MergeId;
import punchcard.ledger.journal.Promise;
import punchcard.ledger.journal.Stamp;

/// What is stored comes back, and takes few bytes.
final class AccountCodecTest {
  private static final Currency POINTS = new Currency("POINTS");

  private final AccountCodec codec = new AccountCodec();

  @Property(tries = 300)
  void what_is_stored_comes_back(@ForAll("accounts") StoredAccount stored) {
    assertThat(codec.deserialize("", codec.serialize("", stored))).isEqualTo(stored);
  }

  @Example
  void three_lots_in_two_currencies_take_less_than_220_bytes() {
    Lot first = lot(POINTS, 41, 0, "2026-03-01", "2027-09-01", 120);
    Lot second = lot(POINTS, 58, 0, "2026-04-01", "2027-10-01", 3000);
    Currency tier = new Currency("TIER");
    Lot third = lot(tier, 58, 1, "2026-04-01", null, 30);
    Account account =
        new Account(
            58,
            new Hash(-1, 2, -3, 4),
            new Marks(List.of(new Source("member-events", 1_000_000))),
            List.of(
                new Purse(POINTS, List.of(first, second), List.of(), null),
                new Purse(tier, List.of(third), List.of(), null)),
            Pledges.NONE,
            Spendings.NONE,
            Ties.NONE);

    assertThat(codec.serialize("", new StoredAccount(account, 3_000_000, Instant.EPOCH)))
        .hasSizeLessThan(220);
  }

  /// As it was written before members could be erased or merged.
  @Example
  void an_account_of_the_version_before_says_nothing_of_ties() {
    Account account =
        new Account(
            58,
            new Hash(-1, 2, -3, 4),
            Marks.NONE,
            List.of(),
            Pledges.NONE,
            Spendings.NONE,
            Ties.NONE);
    StoredAccount stored = new StoredAccount(account, 3, null);
    byte[] now = codec.serialize("", stored);
    byte[] before = Arrays.copyOf(now, now.length - 1);
    before[0] = 3;

    assertThat(codec.deserialize("", before)).isEqualTo(stored);
  }

  private static Lot lot(
      Currency currency,
      long sequence,
      int index,
      String earned,
      @Nullable String expires,
      long left) {
    return new Lot(
        new LotId(sequence, index),
        currency,
        left,
        new Stamp(
            new PartnerId("grocer"),
            new AgreementId("coalition-standard"),
            1,
            "grocer-base",
            1,
            0,
            Basis.MARKETING,
            "",
            0,
            0),
        LocalDate.parse(earned),
        expires == null ? null : LocalDate.parse(expires),
        0,
        null);
  }

  @Provide
  Arbitrary<StoredAccount> accounts() {
    Arbitrary<Long> any = Arbitraries.longs();
    Arbitrary<Hash> hashes = Combinators.combine(any, any, any, any).as(Hash::new);
    Arbitrary<Marks> marks =
        Combinators.combine(Arbitraries.strings().ascii().ofMaxLength(20), any)
            .as(Source::new)
            .list()
            .ofMaxSize(3)
            .map(Marks::new);
    Arbitrary<Account> all =
        Combinators.combine(
                positive(),
                hashes,
                marks,
                purses().list().ofMaxSize(3),
                pledges(),
                spendings(),
                ties())
            .as(Account::new);
    return Combinators.combine(all, positive(), times().injectNull(0.3)).as(StoredAccount::new);
  }

  private static Arbitrary<Long> positive() {
    return Arbitraries.longs().between(1, Long.MAX_VALUE);
  }

  private static Arbitrary<Instant> times() {
    return Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(-40_000, 80_000).map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<PartnerId> partners() {
    return Arbitraries.of("grocer", "gym", "insurer").map(PartnerId::new);
  }

  private static Arbitrary<LotId> lotIds() {
    return Combinators.combine(positive(), Arbitraries.integers().greaterOrEqual(0)).as(LotId::new);
  }

  private static Arbitrary<Purse> purses() {
    return Arbitraries.of("POINTS", "TIER", "S")
        .map(Currency::new)
        .flatMap(
            currency ->
                Combinators.combine(
                        lots(currency).list().ofMaxSize(40),
                        Combinators.combine(lotIds(), positive(), partners())
                            .as((id, minor, bearer) -> new Debt(id, currency, minor, bearer))
                            .list()
                            .ofMaxSize(2),
                        Arbitraries.longs()
                            .between(0, 80_000)
                            .map(LocalDate::ofEpochDay)
                            .injectNull(0.5))
                    .as((lots, debts, active) -> new Purse(currency, lots, debts, active)));
  }

  private static Arbitrary<Lot> lots(Currency currency) {
    return Combinators.combine(
            lotIds(),
            positive(),
            stamps(),
            days(),
            days().injectNull(0.2),
            Arbitraries.oneOf(Arbitraries.just(0L), positive()),
            promises().injectNull(0.6))
        .as(
            (id, left, stamp, earned, expires, allocated, promise) ->
                new Lot(id, currency, left, stamp, earned, expires, allocated, promise));
  }

  private static Arbitrary<Stamp> stamps() {
    return Combinators.combine(
            partners(),
            Arbitraries.integers().between(1, 300),
            Arbitraries.of("base", "x"),
            Arbitraries.integers().between(0, 24),
            Arbitraries.of(Basis.class),
            Arbitraries.of("", "USD"),
            positive())
        .as(
            (issuer, version, rule, months, basis, money, price) ->
                new Stamp(
                    issuer,
                    new AgreementId("coalition-standard"),
                    version,
                    rule,
                    version,
                    months,
                    basis,
                    money,
                    price,
                    version));
  }

  private static Arbitrary<Promise> promises() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Promise("b-1", null)),
        days().map(day -> new Promise(null, day)),
        days().map(day -> new Promise("b-2", day)));
  }

  private static Arbitrary<Pledges> pledges() {
    Arbitrary<Hold> holds =
        Combinators.combine(
                positive(),
                partners(),
                times(),
                lots(POINTS).list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.of("anna", "olivia").injectNull(0.5))
            .as(Hold::new);
    Arbitrary<EndedHold> ended =
        Combinators.combine(positive(), partners(), Arbitraries.of(EndedHold.How.class), times())
            .as(EndedHold::new);
    Arbitrary<Undone> undone =
        Combinators.combine(positive(), positive(), Arbitraries.of(true, false)).as(Undone::new);
    return Arbitraries.oneOf(
        Arbitraries.just(Pledges.NONE),
        Combinators.combine(
                holds.list().ofMaxSize(2),
                ended.list().ofMaxSize(2),
                proposals().list().ofMaxSize(2),
                undone.list().ofMaxSize(2))
            .as(Pledges::new));
  }

  private static Arbitrary<Spendings> spendings() {
    return Combinators.combine(
            Arbitraries.of("POINTS", "S").map(Currency::new),
            times(),
            Arbitraries.integers().between(1, 1000),
            positive())
        .as(Spendings.Spending::new)
        .list()
        .ofMaxSize(3)
        .map(Spendings::new);
  }

  private static Arbitrary<Ties> ties() {
    Arbitrary<MergeId> merges = Arbitraries.of("m1", "m2").map(MergeId::new);
    Arbitrary<MemberId> members = Arbitraries.of("a", "b").map(it -> new MemberId(it.repeat(32)));
    Arbitrary<Status> statuses =
        Arbitraries.oneOf(
            Arbitraries.of(new Status.Open(), new Status.Erased()),
            Combinators.combine(merges, members, Arbitraries.of(true, false))
                .as(Status.Merged::new));
    return Combinators.combine(
            statuses,
            Combinators.combine(positive(), merges.list().ofMinSize(1).ofMaxSize(3))
                .as(Inherited::new)
                .list()
                .ofMaxSize(2),
            Combinators.combine(merges, members).as(Separated::new).list().ofMaxSize(2))
        .as(Ties::new);
  }

  private static Arbitrary<Proposal> proposals() {
    return Combinators.combine(
            positive(), Arbitraries.longs(), partners(), days().injectNull(0.5), times())
        .as(
            (number, minor, partner, expires, at) ->
                new Proposal(
                    number,
                    new Asker("olivia", new IdempotencyKey("k")),
                    new Adjustment(POINTS, minor, partner, "sorry", expires),
                    at));
  }
}
