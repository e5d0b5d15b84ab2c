package punchcard.onboarding.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
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
  private static final byte[] PROOF = "punchcard".getBytes(UTF_8);
  private static final byte[] AS_PROOF = "master-key-proof".getBytes(UTF_8);

  private final KeyTable table;
  private final MasterKey master;
  private volatile boolean proven;

  public StoredKeys(DataSource database, MasterKey master) {
    this.table = new KeyTable(database);
    this.master = master;
  }

  @Override
  public Optional<byte[]> seal(MemberId person, FieldName field, byte[] plain) {
    return key(person, this::foundOrMade).map(key -> key.seal(field, plain));
  }

  @Override
  public Optional<byte[]> open(MemberId person, FieldName field, byte[] sealed) {
    return key(person, table::find).map(key -> key.open(field, sealed));
  }

  @Override
  public void destroy(MemberId person) {
    try {
      table.createTables();
      table.destroy(person);
    } catch (SQLException e) {
      throw new KeysUnavailable("persons' keys cannot be reached", e);
    }
  }

  private interface Finding {
    Optional<Row> find(MemberId person) throws SQLException;
  }

  /// Whoever has no row at all has sealed nothing, or something that a restored database forgot.
  private Optional<PersonKey> key(MemberId person, Finding finding) {
    try {
      prove();
      Row row = finding.find(person).orElseThrow(StoredKeys::neverMade);
      return row.wrapped().map(wrapped -> PersonKey.unwrap(person, wrapped, master));
    } catch (SQLException e) {
      throw new KeysUnavailable("persons' keys cannot be reached", e);
    }
  }

  private static KeysUnavailable neverMade() {
    return new KeysUnavailable("the key store has no key of this person");
  }

  private Optional<Row> foundOrMade(MemberId person) throws SQLException {
    Optional<Row> found = table.find(person);
    if (found.isPresent()) return found;
    return Optional.of(table.keep(person, PersonKey.make(person).wrapped(master)));
  }

  /// Keys made under a wrong master key would be lost with it: none is made before the first one is
  /// known again.
  private void prove() throws SQLException {
    if (proven) return;
    table.createTables();
    byte[] sealed = table.keepProof(sealedProof());
    try {
      var _ = master.aead().decrypt(sealed, AS_PROOF);
    } catch (GeneralSecurityException e) {
      throw new KeysUnavailable("this is not the master key of persons' keys", e);
    }
    proven = true;
  }

  private byte[] sealedProof() {
    try {
      return master.aead().encrypt(PROOF, AS_PROOF);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the master key does not seal", e);
    }
  }
}
