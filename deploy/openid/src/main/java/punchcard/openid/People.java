package punchcard.openid;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import punchcard.kernel.PartnerId;

/// Who may log in: members and staff, each with a password, and for whom each speaks.
final class People implements UserDetailsService {
  private static final String KEEP =
      """
      INSERT INTO person VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE
      SET password_hash = EXCLUDED.password_hash, subject = EXCLUDED.subject,
          role = EXCLUDED.role, partner = EXCLUDED.partner
      """;

  private final JdbcTemplate database;
  private final Secrets secrets;

  People(JdbcTemplate database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  /// Adds a person, or replaces the one of the same name.
  void keep(String name, String password, Speaker speaker) {
    @Nullable PartnerId partner = speaker.partner();
    database.update(
        KEEP,
        name,
        secrets.encode(password),
        speaker.subject(),
        speaker.role().claim(),
        partner == null ? null : partner.value());
  }

  /// Removes a person, and answers whether there was one.
  boolean delete(String name) {
    return database.update("DELETE FROM person WHERE name = ?", name) > 0;
  }

  /// For whom a person speaks now; empty: there is no such person any more.
  Optional<Speaker> speaker(String name) {
    List<Speaker> found =
        database.query(
            "SELECT subject, role, partner FROM person WHERE name = ?",
            (row, _) -> Speaker.of(row.getString(1), row.getString(2), row.getString(3)),
            name);
    return found.stream().findAny();
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    List<String> hashes =
        database.queryForList(
            "SELECT password_hash FROM person WHERE name = ?", String.class, name);
    if (hashes.isEmpty()) throw new UsernameNotFoundException("no such person");
    return User.withUsername(name).password(hashes.getFirst()).build();
  }
}
