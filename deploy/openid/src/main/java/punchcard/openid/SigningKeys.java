package punchcard.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import org.springframework.jdbc.core.JdbcTemplate;

/// The key that signs all tokens, made at the first start and the same ever after: tokens that were
/// given before a restart are good after it.
final class SigningKeys {
  private static final int BITS = 2048;

  private final JWKSet keys;

  SigningKeys(JdbcTemplate database) {
    this.keys = new JWKSet(keptIn(database));
  }

  /// All of it, the private part, too.
  JWKSet keys() {
    return keys;
  }

  private static JWK keptIn(JdbcTemplate database) {
    if (database.queryForList("SELECT 1 FROM signing_key").isEmpty())
      database.update(
          "INSERT INTO signing_key VALUES (1, ?) ON CONFLICT DO NOTHING", newKey().toJSONString());
    try {
      return JWK.parse(
          database.queryForObject("SELECT jwk FROM signing_key WHERE number = 1", String.class));
    } catch (ParseException e) {
      throw new IllegalStateException("the database has no key that can be read", e);
    }
  }

  private static JWK newKey() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK makes RSA keys", e);
    }
  }
}
