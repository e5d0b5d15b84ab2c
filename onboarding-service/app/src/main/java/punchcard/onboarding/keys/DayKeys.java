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
    LocalDate day = now.atZone(UTC).toLocalDate();
    SealingKey key = key(day).orElseThrow(() -> new KeysUnavailable("the day's key is destroyed"));
    byte[] sealed = key.seal(RECORD, plain);
    return ByteBuffer.allocate(Integer.BYTES + sealed.length)
        .putInt((int) day.toEpochDay())
        .put(sealed)
        .array();
  }

  @Override
  public Optional<byte[]> open(byte[] sealed) {
    if (sealed.length < Integer.BYTES) throw new SealBroken("no day", new IllegalStateException());
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    LocalDate day = LocalDate.ofEpochDay(buffer.getInt());
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return key(day).map(key -> key.open(RECORD, rest));
  }

  private Optional<SealingKey> key(LocalDate day) {
    SealingKey remembered = known.get(day);
    if (remembered != null) return Optional.of(remembered);
    try {
      Optional<SealingKey> found = found(day);
      found.ifPresent(key -> known.put(day, key));
      return found;
    } catch (SQLException e) {
      throw new KeysUnavailable("the days' keys cannot be reached", e);
    }
  }

  /// Whoever asks first for a new day destroys what is too old by then.
  private Optional<SealingKey> found(LocalDate day) throws SQLException {
    String name = day.toString();
    table.prove(master);
    Optional<Row> row = table.find(name);
    if (row.isEmpty()) {
      LocalDate oldest = day.minusDays(KEPT_DAYS);
      known.keySet().removeIf(it -> it.isBefore(oldest));
      table.destroyBefore(oldest.toString());
      row = Optional.of(table.keep(name, SealingKey.make(bytes(name)).wrapped(master)));
    }
    return row.get().wrapped().map(it -> SealingKey.unwrap(bytes(name), it, master));
  }

  private static byte[] bytes(String name) {
    return name.getBytes(UTF_8);
  }
}
