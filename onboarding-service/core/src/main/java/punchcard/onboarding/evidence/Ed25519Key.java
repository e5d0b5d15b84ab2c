package punchcard.onboarding.evidence;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An Ed25519 public key (RFC 8032).
///
/// @param x as in a JSON Web Key (RFC 8037): 32 bytes in base64url without padding
public record Ed25519Key(String x) {
  private static final String ALGORITHM = "Ed25519";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BITS = 255;
  private static final BigInteger PRIME = BigInteger.TWO.pow(BITS).subtract(BigInteger.valueOf(19));

  /// The points of order 1, 2, 4 and 8: under them anybody signs anything.
  private static final Set<BigInteger> OF_SMALL_ORDER =
      Set.of(
          BigInteger.ZERO,
          BigInteger.ONE,
          PRIME.subtract(BigInteger.ONE),
          new BigInteger(
              "55188659117513257062467267217118295137698188065244968500265048394206261417927"),
          new BigInteger(
              "2707385501144840649318225287225658788936804267575313519463743609750303402022"));

  /// The key of this text; empty: it has another form, or is no point of the curve that is good for
  /// a key.
  public static Optional<Ed25519Key> of(String x) {
    if (!FORM.matcher(x).matches()) return Optional.empty();
    byte[] bytes = Base64.getUrlDecoder().decode(x);
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(x))
      return Optional.empty();
    BigInteger y = point(bytes).getY();
    boolean isGood = y.compareTo(PRIME) < 0 && !OF_SMALL_ORDER.contains(y) && isOnCurve(bytes);
    return isGood ? Optional.of(new Ed25519Key(x)) : Optional.empty();
  }

  /// Whether this is what was signed under the key.
  boolean verifies(byte[] signed, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(publicKey(Base64.getUrlDecoder().decode(x)));
      verifier.update(signed);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false; // It has not even the form of one.
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("it was made a key: " + x, e);
    }
  }

  private static boolean isOnCurve(byte[] bytes) {
    try {
      Signature.getInstance(ALGORITHM).initVerify(publicKey(bytes));
      return true;
    } catch (InvalidKeyException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static PublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
    return factory()
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point(bytes)));
  }

  private static KeyFactory factory() throws NoSuchAlgorithmException {
    return KeyFactory.getInstance(ALGORITHM);
  }

  /// Little-endian `y`, whose highest bit tells whether `x` is odd (RFC 8032, 5.1.2).
  private static EdECPoint point(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) reversed[i] = bytes[bytes.length - 1 - i];
    BigInteger number = new BigInteger(1, reversed);
    return new EdECPoint(number.testBit(BITS), number.clearBit(BITS));
  }
}
