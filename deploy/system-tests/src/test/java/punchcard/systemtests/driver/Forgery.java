package punchcard.systemtests.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/// A token that says all that it should, signed with a key that anybody could make.
final class Forgery {
  private static final Base64.Encoder BASE_64 = Base64.getUrlEncoder().withoutPadding();

  private Forgery() {}

  static String operator(URI issuer) {
    String claims =
        """
        {"iss": "%s", "aud": ["punchcard"], "sub": "operator", "roles": ["operator"], "exp": %d}\
        """
            .formatted(issuer, Instant.now().plusSeconds(3600).getEpochSecond());
    String signed = encoded("{\"alg\": \"RS256\", \"kid\": \"forged\"}") + "." + encoded(claims);
    return signed + "." + BASE_64.encodeToString(signature(signed));
  }

  private static String encoded(String json) {
    return BASE_64.encodeToString(json.getBytes(UTF_8));
  }

  private static byte[] signature(String signed) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
      signature.update(signed.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
