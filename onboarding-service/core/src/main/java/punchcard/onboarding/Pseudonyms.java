package punchcard.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.identity.Identifier;

/// Names that only onboarding can compute (HMAC-SHA256 under its secret) and that come out the same
/// on every replay. Safe for use by several threads.
public final class Pseudonyms {
  /// How long the signature of a cursor is.
  public static final int CURSOR_BYTES = 16;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_SECRET = 16;
  private static final HexFormat HEX = HexFormat.of();

  private final Mac keyed;

  /// @param secret at least 16 characters; another secret makes other names of everything
  /// @throws IllegalArgumentException if it is shorter
  public Pseudonyms(String secret) {
    if (secret.length() < SHORTEST_SECRET)
      throw new IllegalArgumentException("the secret is shorter than 16 characters");
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /// The member that this signup makes.
  public MemberId memberOf(PartnerId partner, EventId signup) {
    byte[] code = code(partner + "\0" + signup);
    return new MemberId(HEX.formatHex(code, 0, 16));
  }

  /// What this event of this partner is remembered by.
  public EventKey event(PartnerId partner, EventId event) {
    ByteBuffer code = ByteBuffer.wrap(code("event\0" + partner + "\0" + event));
    return new EventKey(code.getLong(), code.getLong());
  }

  /// What this partner's reference is known by.
  public IdentityKey identity(PartnerId partner, MemberRef reference) {
    return new IdentityKey(HEX.formatHex(code("identity\0" + partner + "\0" + reference)));
  }

  /// What this identifier of a member is known by, whoever has it.
  public IdentityKey identity(Identifier identifier) {
    return new IdentityKey(digest("identifier", identifier.kind().code(), identifier.text()));
  }

  /// A name that nobody else can compute: 64 lower-case hexadecimal digits.
  ///
  /// @param what tells it from all others; none but the last has a zero character
  public String digest(String use, String... what) {
    return HEX.formatHex(code(use, what));
  }

  /// A number that nobody else can compute, any of 2⁶⁴.
  ///
  /// @param what tells it from all others; none but the last has a zero character
  public long number(String use, String... what) {
    return ByteBuffer.wrap(code(use, what)).getLong();
  }

  /// The colon keeps them apart from what begins with a partner's id.
  private byte[] code(String use, String... what) {
    return code(":" + use + "\0" + String.join("\0", what));
  }

  /// What a disclosure to this partner is called: 32 hexadecimal digits that tell nothing of what
  /// it is made of.
  ///
  /// @param what tells it from all others to this partner
  public String disclosure(PartnerId to, String... what) {
    return HEX.formatHex(code("disclosure\0" + to + "\0" + String.join("\0", what)), 0, 16);
  }

  /// The signature of a place in this partner's feed: {@link #CURSOR_BYTES} bytes that nobody else
  /// can compute.
  public byte[] cursor(PartnerId of, String place) {
    return Arrays.copyOf(code("cursor\0" + of + "\0" + place), CURSOR_BYTES);
  }

  /// No name has a zero character, so different things never have the same text.
  private byte[] code(String text) {
    try {
      return ((Mac) keyed.clone()).doFinal(text.getBytes(UTF_8));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's own HMAC can be cloned", e);
    }
  }
}
