package punchcard.systemtests.driver;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.stream.StreamSupport;

/// A receipt as whoever was shown it verifies it: with nothing but what the JDK has, and the keys
/// that are published (RFC 7515, RFC 8037).
public record Receipt(String jws) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// What it says, if one of the keys has signed it.
  ///
  /// @param keys a JSON Web Key Set
  public JsonNode verifiedWith(JsonNode keys) {
    String[] parts = jws.split("\\.", -1);
    String keyId = json(parts[0]).required("kid").asText();
    JsonNode key =
        StreamSupport.stream(keys.required("keys").spliterator(), false)
            .filter(found -> found.path("kid").asText().equals(keyId))
            .findFirst()
            .orElseThrow();
    if (!isSigned(parts[0] + "." + parts[1], parts[2], key))
      throw new AssertionError("not signed with " + keyId + ": " + jws);
    return json(parts[1]);
  }

  private static boolean isSigned(String text, String signature, JsonNode key) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey(key));
      verifier.update(text.getBytes(US_ASCII));
      return verifier.verify(bytes(signature));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /// RFC 8032: the point's y, its lowest byte first, and the lowest bit of x as its highest bit.
  private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
    byte[] point = bytes(key.required("x").asText());
    byte last = point[point.length - 1];
    point[point.length - 1] = (byte) (last & 0x7f);
    EdECPoint found = new EdECPoint(last < 0, new BigInteger(1, reversed(point)));
    EdECPublicKeySpec spec = new EdECPublicKeySpec(NamedParameterSpec.ED25519, found);
    return KeyFactory.getInstance("Ed25519").generatePublic(spec);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) turned[i] = bytes[bytes.length - 1 - i];
    return turned;
  }

  private static JsonNode json(String part) {
    try {
      return MAPPER.readTree(new String(bytes(part), UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String part) {
    return Base64.getUrlDecoder().decode(part);
  }
}
