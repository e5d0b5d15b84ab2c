package punchcard.ledger.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import punchcard.accounting.settlement.Event;
import punchcard.accounting.settlement.RememberedEntries;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Transaction;

/// Keeps entries that may yet be taken back in a folder of their own, so that the heap need not
/// grow with the journal. They are a copy of what the journal has: whoever begins throws away what
/// is there. What cannot be read or written ends the counting, which begins anew.
///
/// Its memory is native: it must be closed, and not be asked afterwards. For one thread.
final class EntriesOnDisk implements RememberedEntries, AutoCloseable {
  private static final byte[] NOTHING = {};

  private final RememberedBytes bytes = new RememberedBytes();
  private final DiskSettings settings;
  private final RocksDB db;

  private EntriesOnDisk(DiskSettings settings, RocksDB db) {
    this.settings = settings;
    this.db = db;
  }

  /// With nothing in it, whatever the folder has had.
  ///
  /// @throws UncheckedIOException if somebody uses the folder, or it cannot be written
  /// @throws IllegalStateException if there is no RocksDB for this machine
  static EntriesOnDisk emptyIn(Path folder) {
    load();
    DiskSettings settings = new DiskSettings();
    try {
      return new EntriesOnDisk(settings, opened(folder, settings));
    } catch (RuntimeException e) {
      settings.close();
      throw e;
    }
  }

  /// An error would end its thread without a word; this is told.
  private static void load() {
    try {
      RocksDB.loadLibrary();
    } catch (UnsatisfiedLinkError e) {
      throw new IllegalStateException("no RocksDB for this machine", e);
    }
  }

  private static RocksDB opened(Path folder, DiskSettings settings) {
    try {
      Files.createDirectories(folder);
      // Looks at the lock first: what another instance uses stays.
      RocksDB.destroyDB(folder.toString(), settings.options);
      return RocksDB.open(settings.options, folder.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RocksDBException e) {
      throw failed("nothing can be kept in " + folder, e);
    }
  }

  @Override
  public void keep(Transaction entry) {
    put(RememberedKeys.entry(entry.member(), entry.sequence()), bytes.written(entry));
  }

  /// The first need not be looked for here: it has the least number.
  @Override
  public void keepAward(Event event, Transaction award) {
    put(RememberedKeys.award(event, award.sequence()), NOTHING);
  }

  private void put(byte[] key, byte[] value) {
    try {
      db.put(settings.writing, key, value);
    } catch (RocksDBException e) {
      throw failed("an entry cannot be kept", e);
    }
  }

  @Override
  public Optional<Transaction> entry(MemberId member, long sequence) {
    try {
      return Optional.ofNullable(db.get(RememberedKeys.entry(member, sequence))).map(bytes::read);
    } catch (RocksDBException e) {
      throw failed("an entry cannot be read", e);
    }
  }

  @Override
  public Optional<Transaction> firstAward(Event event) {
    byte[] prefix = RememberedKeys.awards(event);
    try (RocksIterator keys = db.newIterator()) {
      keys.seek(prefix);
      if (keys.isValid() && startsWith(keys.key(), prefix))
        return entry(event.member(), RememberedKeys.sequence(keys.key()));
      keys.status();
      return Optional.empty();
    } catch (RocksDBException e) {
      throw failed("an award cannot be read", e);
    }
  }

  private static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static UncheckedIOException failed(String what, RocksDBException why) {
    return new UncheckedIOException(new IOException(what, why));
  }

  /// Waits for what writes in the background; may be called twice.
  @Override
  public void close() {
    if (db.isOwningHandle()) db.cancelAllBackgroundWork(true);
    db.close();
    settings.close();
  }
}
