package punchcard.onboarding.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchcard.kernel.Sha256;

/// A signature over the text of a consent: a compact JWS (RFC 7515) by EdDSA (RFC 8037), not yet
/// believed. What is signed has one form only, so it is the same signature only if it is the same
/// text.
///
/// @param jws header, payload and signature in base64url, with dots between them
/// @param key under which it says that it is signed
public record SignedConsent(String jws, KeyId key) {
  private static final int LONGEST = 16_384;
  private static final int SIGNATURE_BYTES = 64;
  private static final String STRING = "\"([^\"\\\\\\p{Cntrl}]*)\"";
  private static final Pattern MEMBER = Pattern.compile(STRING + ":" + STRING);

  /// As libraries write it: strings alone, and nothing between them.
  private static final Pattern HEADER = Pattern.compile("\\{" + MEMBER + "(," + MEMBER + ")*\\}");

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  /// What the text is; empty: no such signature.
  public static Optional<SignedConsent> of(String jws) {
    if (jws.length() > LONGEST || !FORM.matcher(jws).matches()) return Optional.empty();
    Optional<byte[]> signature = decoded(part(jws, 2));
    if (signature.filter(it -> it.length == SIGNATURE_BYTES).isEmpty()) return Optional.empty();
    return decoded(part(jws, 0))
        .flatMap(bytes -> key(new String(bytes, UTF_8)))
        .map(key -> new SignedConsent(jws, key));
  }

  /// Whether it is a signature over this text, whoever has signed.
  public boolean isOf(String text) {
    return part(jws, 1).equals(encoded(text.getBytes(UTF_8)));
  }

  /// What it is known by.
  public Sha256 hash() {
    return Sha256.of(jws);
  }

  boolean isUnder(Ed25519Key signing) {
    byte[] signed = jws.substring(0, jws.lastIndexOf('.')).getBytes(UTF_8);
    return signing.verifies(signed, Base64.getUrlDecoder().decode(part(jws, 2)));
  }

  /// The key that a header names; empty: it names none, or asks for what is not understood.
  private static Optional<KeyId> key(String header) {
    if (!HEADER.matcher(header).matches()) return Optional.empty();
    Map<String, String> members = new HashMap<>();
    Matcher next = MEMBER.matcher(header);
    while (next.find())
      if (members.put(next.group(1), next.group(2)) != null) return Optional.empty();
    if (!"EdDSA".equals(members.get("alg")) || members.containsKey("crit")) return Optional.empty();
    return Optional.ofNullable(members.get("kid")).filter(KeyId::isValid).map(KeyId::new);
  }

  /// What the text stands for; empty: it stands for nothing, or is not the one text that does.
  private static Optional<byte[]> decoded(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return encoded(bytes).equals(part) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String part(String jws, int number) {
    return jws.split("\\.", -1)[number];
  }
}
