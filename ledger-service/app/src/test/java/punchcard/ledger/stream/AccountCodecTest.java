package punchcard.ledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Account;
import punchcard.ledger.Hash;
import punchcard.ledger.LotId;
import punchcard.ledger.Marks;
import punchcard.ledger.OpenLot;
import punchcard.ledger.Purse;
import punchcard.ledger.Source;

/// What is stored comes back, and takes few bytes.
final class AccountCodecTest {
  private final AccountCodec codec = new AccountCodec();

  @Property(tries = 300)
  void what_is_stored_comes_back(@ForAll("accounts") StoredAccount stored) {
    assertThat(codec.deserialize("", codec.serialize("", stored))).isEqualTo(stored);
  }

  @Example
  void three_lots_in_two_currencies_take_less_than_130_bytes() {
    OpenLot first = lot(41, 0, "2026-03-01", "2027-09-01", 120);
    OpenLot second = lot(58, 0, "2026-04-01", "2027-10-01", 3000);
    Account account =
        new Account(
            58,
            new Hash(-1, 2, -3, 4),
            new Marks(List.of(new Source("member-events", 1_000_000))),
            List.of(
                new Purse(new Currency("POINTS"), List.of(first, second)),
                new Purse(new Currency("TIER"), List.of(lot(58, 1, "2026-04-01", null, 30)))));

    assertThat(codec.serialize("", new StoredAccount(account, 3_000_000))).hasSizeLessThan(130);
  }

  private static OpenLot lot(
      long sequence, int index, String earned, @Nullable String expires, long left) {
    return new OpenLot(
        new LotId(sequence, index),
        new PartnerId("grocer"),
        LocalDate.parse(earned),
        expires == null ? null : LocalDate.parse(expires),
        left);
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
    Arbitrary<Purse> purses =
        Combinators.combine(
                Arbitraries.of("POINTS", "TIER", "S").map(Currency::new),
                lots().list().ofMaxSize(40))
            .as(Purse::new);
    return Combinators.combine(
            Arbitraries.longs().greaterOrEqual(0),
            Arbitraries.longs().greaterOrEqual(0),
            hashes,
            marks,
            purses.list().ofMaxSize(3))
        .as(
            (offset, sequence, hash, reached, all) ->
                new StoredAccount(new Account(sequence, hash, reached, all), offset));
  }

  private static Arbitrary<OpenLot> lots() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs().between(-40_000, 80_000).map(LocalDate::ofEpochDay);
    return Combinators.combine(
            Arbitraries.longs().greaterOrEqual(1),
            Arbitraries.integers().greaterOrEqual(0),
            Arbitraries.of("grocer", "gym", "insurer").map(PartnerId::new),
            days,
            days.injectNull(0.2),
            Arbitraries.longs().greaterOrEqual(1))
        .as(
            (sequence, index, issuer, earned, expires, left) ->
                new OpenLot(new LotId(sequence, index), issuer, earned, expires, left));
  }
}
