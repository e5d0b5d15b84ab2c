package punchcard.onboarding.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import punchcard.kernel.MemberId;
import punchcard.onboarding.keys.KeyTable.Row;
import punchcard.onboarding.person.FieldName;
import punchcard.onboarding.person.KeysUnavailable;
import punchcard.onboarding.person.PersonKeys;

/// Persons' keys in the database, each under the master key. No key is remembered: a key that one
/// instance destroys must be gone for all of them at once.
public final class StoredKeys implements PersonKeys {
  private final KeyTable table;
  private final MasterKey master;

  public StoredKeys(DataSource database, MasterKey master) {
    this.table = KeyTable.ofPersons(database);
    this.master = master;
  }

  @Override
  public Optional<byte[]> seal(MemberId person, FieldName field, byte[] plain) {
    return key(person, this::foundOrMade).map(key -> key.seal(field, plain));
  }

  @Override
  public Optional<byte[]> open(MemberId person, FieldName field, byte[] sealed) {
    return key(person, it -> table.find(it.value())).map(key -> key.open(field, sealed));
  }

  @Override
  public void destroy(MemberId person) {
    try {
      table.createTables();
      table.destroy(person.value());
    } catch (SQLException e) {
      throw new KeysUnavailable("persons' keys cannot be reached", e);
    }
  }

  private interface Finding {
    Optional<Row> find(MemberId person) throws SQLException;
  }

  /// Whoever has no row at all has sealed nothing, or something that a restored database forgot.
  private Optional<SealingKey> key(MemberId person, Finding finding) {
    try {
      table.prove(master);
      Row row = finding.find(person).orElseThrow(StoredKeys::neverMade);
      return row.wrapped().map(wrapped -> SealingKey.unwrap(bytes(person), wrapped, master));
    } catch (SQLException e) {
      throw new KeysUnavailable("persons' keys cannot be reached", e);
    }
  }

  private static KeysUnavailable neverMade() {
    return new KeysUnavailable("the key store has no key of this person");
  }

  private Optional<Row> foundOrMade(MemberId person) throws SQLException {
    Optional<Row> found = table.find(person.value());
    if (found.isPresent()) return found;
    byte[] made = SealingKey.make(bytes(person)).wrapped(master);
    return Optional.of(table.keep(person.value(), made));
  }

  private static byte[] bytes(MemberId person) {
    return person.value().getBytes(UTF_8);
  }
}
