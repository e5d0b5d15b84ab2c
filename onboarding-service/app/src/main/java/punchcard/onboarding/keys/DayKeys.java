package punchcard.onboarding.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import punchcard.onboarding.keys.KeyTable.Row;
import punchcard.onboarding.person.FieldName;
import punchcard.onboarding.person.KeysUnavailable;
import punchcard.onboarding.person.SealBroken;
import punchcard.onboarding.person.TransitSeal;

/// One key for each day, kept as persons' are. A sealed record begins with its day, in 4 bytes.
/// Keys of the days are remembered, since every forwarded record asks for one.
public final class DayKeys implements TransitSeal {
  /// How long a day's records can be read.
  private static final int KEPT_DAYS = 30;

  /// How long it can be seen that there was a key.
  private static final int KEPT_ROWS_DAYS = 120;

  private static final FieldName RECORD = new FieldName("record");

  private final KeyTable table;
  private final MasterKey master;
  private final Map<LocalDate, SealingKey> known = new ConcurrentHashMap<>();

  public DayKeys(DataSource database, MasterKey master) {
    this.table = KeyTable.ofDays(database);
    this.master = master;
  }

  @Override
  public byte[] seal(byte[] plain, Instant now) {
    LocalDate day = day(now);
    SealingKey key =
        foundOrMade(day, now).orElseThrow(() -> new KeysUnavailable("the day's key is destroyed"));
    byte[] sealed = key.seal(RECORD, plain);
    return ByteBuffer.allocate(Integer.BYTES + sealed.length)
        .putInt((int) day.toEpochDay())
        .put(sealed)
        .array();
  }

  @Override
  public Optional<byte[]> open(byte[] sealed) {
    if (sealed.length < Integer.BYTES) throw new SealBroken("a sealed record begins with its day");
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    LocalDate day = LocalDate.ofEpochDay(buffer.getInt());
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return found(day).map(key -> key.open(RECORD, rest));
  }

  /// Destroys the keys of days that are too long ago.
  ///
  /// @return how many there were
  /// @throws KeysUnavailable if the key store does not answer
  public int destroyOld(Instant now) {
    LocalDate oldest = day(now).minusDays(KEPT_DAYS);
    known.keySet().removeIf(it -> it.isBefore(oldest));
    return reached(() -> table.destroyBefore(oldest.toString()));
  }

  /// Deletes what is left of keys that were destroyed long ago.
  ///
  /// @return how many there were
  /// @throws KeysUnavailable if the key store does not answer
  public int forgetOld(Instant now) {
    return reached(() -> table.deleteBefore(day(now).minusDays(KEPT_ROWS_DAYS).toString()));
  }

  private interface Asking<T> {
    T ask() throws SQLException;
  }

  private <T> T reached(Asking<T> asking) {
    try {
      table.prove(master);
      return asking.ask();
    } catch (SQLException e) {
      throw new KeysUnavailable("the days' keys cannot be reached", e);
    }
  }

  /// Of a day without a row nothing can be read any more.
  private Optional<SealingKey> found(LocalDate day) {
    SealingKey remembered = known.get(day);
    if (remembered != null) return Optional.of(remembered);
    return remember(day, reached(() -> table.find(day.toString())));
  }

  /// Whoever asks first for a new day destroys what is too old by then.
  private Optional<SealingKey> foundOrMade(LocalDate day, Instant now) {
    Optional<SealingKey> found = found(day);
    if (found.isPresent()) return found;
    var _ = destroyOld(now);
    byte[] made = SealingKey.make(bytes(day.toString())).wrapped(master);
    return remember(day, Optional.of(reached(() -> table.keep(day.toString(), made))));
  }

  private Optional<SealingKey> remember(LocalDate day, Optional<Row> row) {
    Optional<SealingKey> key =
        row.flatMap(Row::wrapped).map(it -> SealingKey.unwrap(bytes(day.toString()), it, master));
    key.ifPresent(it -> known.put(day, it));
    return key;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, UTC);
  }

  private static byte[] bytes(String name) {
    return name.getBytes(UTF_8);
  }
}
