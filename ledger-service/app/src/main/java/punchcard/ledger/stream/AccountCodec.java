package punchcard.ledger.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.Account;
import punchcard.ledger.Hash;
import punchcard.ledger.Marks;
import punchcard.ledger.Purse;
import punchcard.ledger.Source;

/// An account in few bytes, as the store and its changelog hold it. It is read and written for
/// every posting, so it is written by hand: about 60 bytes, and 8 for each lot. Safe for several
/// threads.
final class AccountCodec
    implements Serde<StoredAccount>, Serializer<StoredAccount>, Deserializer<StoredAccount> {
  private static final byte VERSION = 1;

  private final ThreadLocal<PackedWriter> writers = ThreadLocal.withInitial(PackedWriter::new);

  @Override
  public byte[] serialize(String topic, StoredAccount stored) {
    Account account = stored.account();
    PackedWriter out = writers.get().clear();
    out.raw(VERSION);
    out.unsigned(stored.offset());
    out.unsigned(account.sequence());
    out.raw(account.lastHash().bytes());
    out.unsigned(account.marks().reached().size());
    for (Source mark : account.marks().reached()) {
      out.text(mark.stream());
      out.signed(mark.position());
    }
    out.unsigned(account.purses().size());
    for (Purse purse : account.purses()) {
      out.text(purse.currency().code());
      PackedLots.write(purse.lots(), out);
    }
    return out.written();
  }

  @Override
  public @Nullable StoredAccount deserialize(String topic, byte @Nullable [] bytes) {
    if (bytes == null) return null;
    PackedReader in = new PackedReader(bytes);
    byte version = in.raw();
    if (version != VERSION) throw new IllegalStateException("an account of version " + version);
    long offset = in.unsigned();
    long sequence = in.unsigned();
    Hash lastHash = Hash.read(in.buffer());
    return new StoredAccount(new Account(sequence, lastHash, marks(in), purses(in)), offset);
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
    for (int i = 0; i < count; i++)
      purses.add(new Purse(new Currency(in.text()), PackedLots.read(in)));
    return purses;
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
