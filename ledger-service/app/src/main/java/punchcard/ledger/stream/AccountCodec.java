package punchcard.ledger.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Account;
import punchcard.ledger.Marks;
import punchcard.ledger.Purse;
import punchcard.ledger.Source;
import punchcard.ledger.Ties;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Hash;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;

/// An account in few bytes, as the store and its changelog hold it. It is read and written for
/// every posting, so it is written by hand: about 60 bytes, 50 for each rule that gave points,
/// and 8 for each lot. Safe for several threads.
final class AccountCodec
    implements Serde<StoredAccount>, Serializer<StoredAccount>, Deserializer<StoredAccount> {
  private static final byte VERSION = 4;

  /// The last that says nothing of who is erased or merged.
  private static final byte WITHOUT_TIES = 3;

  private final ThreadLocal<PackedWriter> writers = ThreadLocal.withInitial(PackedWriter::new);

  @Override
  public byte[] serialize(String topic, StoredAccount stored) {
    Account account = stored.account();
    PackedWriter out = writers.get().clear();
    out.raw(VERSION);
    out.unsigned(stored.offset());
    time(stored.wakesAt(), out);
    out.unsigned(account.sequence());
    out.raw(account.lastHash().bytes());
    out.unsigned(account.marks().reached().size());
    for (Source mark : account.marks().reached()) {
      out.text(mark.stream());
      out.signed(mark.position());
    }
    out.unsigned(account.purses().size());
    for (Purse purse : account.purses()) write(purse, out);
    PackedPledges.write(account.pledges(), out);
    PackedSpendings.write(account.spendings(), out);
    PackedTies.write(account.ties(), out);
    return out.written();
  }

  private static void write(Purse purse, PackedWriter out) {
    out.text(purse.currency().code());
    @Nullable LocalDate active = purse.lastActiveOn();
    out.unsigned(active == null ? 0 : active.toEpochDay() + 1);
    PackedLots.write(purse.lots(), out);
    out.unsigned(purse.debts().size());
    for (Debt debt : purse.debts()) {
      out.unsigned(debt.id().sequence());
      out.unsigned(debt.id().index());
      out.unsigned(debt.amountMinor());
      out.text(debt.bearer().value());
    }
  }

  @Override
  public @Nullable StoredAccount deserialize(String topic, byte @Nullable [] bytes) {
    if (bytes == null) return null;
    PackedReader in = new PackedReader(bytes);
    byte version = in.raw();
    if (version != VERSION && version != WITHOUT_TIES)
      throw new IllegalStateException("an account of version " + version);
    long offset = in.unsigned();
    @Nullable Instant wakesAt = time(in);
    long sequence = in.unsigned();
    Hash lastHash = Hash.read(in.slice(Hash.SIZE));
    Account account =
        new Account(
            sequence,
            lastHash,
            marks(in),
            purses(in),
            PackedPledges.read(in),
            PackedSpendings.read(in),
            version == WITHOUT_TIES ? Ties.NONE : PackedTies.read(in));
    return new StoredAccount(account, offset, wakesAt);
  }

  private static void time(@Nullable Instant time, PackedWriter out) {
    out.unsigned(time == null ? 0 : time.toEpochMilli() + 1);
  }

  private static @Nullable Instant time(PackedReader in) {
    long millis = in.unsigned();
    return millis == 0 ? null : Instant.ofEpochMilli(millis - 1);
  }

  private static Marks marks(PackedReader in) {
    int count = in.count();
    List<Source> reached = new ArrayList<>(count);
    for (int i = 0; i < count; i++) reached.add(new Source(in.text(), in.signed()));
    return new Marks(reached);
  }

  private static List<Purse> purses(PackedReader in) {
    int count = in.count();
    List<Purse> purses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) purses.add(purse(in));
    return purses;
  }

  private static Purse purse(PackedReader in) {
    Currency currency = new Currency(in.text());
    long active = in.unsigned();
    List<Lot> lots = PackedLots.read(currency, in);
    return new Purse(
        currency, lots, debts(currency, in), active == 0 ? null : LocalDate.ofEpochDay(active - 1));
  }

  private static List<Debt> debts(Currency currency, PackedReader in) {
    int count = in.count();
    List<Debt> debts = new ArrayList<>(count);
    for (int i = 0; i < count; i++)
      debts.add(
          new Debt(
              new LotId(in.unsigned(), in.count()),
              currency,
              in.unsigned(),
              new PartnerId(in.text())));
    return debts;
  }

  @Override
  public Serializer<StoredAccount> serializer() {
    return this;
  }

  @Override
  public Deserializer<StoredAccount> deserializer() {
    return this;
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {}

  @Override
  public void close() {}
}
