package punchcard.systemtests.driver;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.stream.StreamSupport;

/// A receipt as whoever was shown it verifies it: with nothing but what the JDK has, and the keys
/// that are published (RFC 7515, ES256).
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
      Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
      verifier.initVerify(publicKey(key));
      verifier.update(text.getBytes(US_ASCII));
      return verifier.verify(bytes(signature));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    ECPoint point = new ECPoint(number(key.required("x")), number(key.required("y")));
    ECParameterSpec parameters = curve.getParameterSpec(ECParameterSpec.class);
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, parameters));
  }

  private static BigInteger number(JsonNode coordinate) {
    return new BigInteger(1, bytes(coordinate.asText()));
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
