package punchcard.openid;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/// The programs that may ask for tokens.
final class Clients implements RegisteredClientRepository {
  private final JdbcTemplate database;
  private final JdbcRegisteredClientRepository known;

  Clients(JdbcTemplate database) {
    this.database = database;
    this.known = new JdbcRegisteredClientRepository(database);
  }

  /// Adds a client, or replaces the one of the same id.
  void keep(RegisteredClient client) {
    known.save(client);
  }

  /// Ends a client and what is known of its tokens.
  ///
  /// @return whether there was one
  boolean delete(String clientId) {
    @Nullable RegisteredClient client = findByClientId(clientId);
    if (client == null) return false;
    int deleted =
        database.update("DELETE FROM oauth2_registered_client WHERE id = ?", client.getId());
    database.update(
        "DELETE FROM oauth2_authorization WHERE registered_client_id = ?", client.getId());
    return deleted > 0;
  }

  @Override
  public void save(RegisteredClient client) {
    keep(client);
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return known.findById(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return known.findByClientId(clientId);
  }
}
