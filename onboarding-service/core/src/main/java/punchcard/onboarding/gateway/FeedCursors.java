package punchcard.onboarding.gateway;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Pseudonyms;

/// Writes places in a feed as partners carry them. A cursor is signed for its partner: nobody makes
/// one up, and none is good for another partner's feed.
public final class FeedCursors {
  private final Pseudonyms names;

  /// @param names whose secret signs
  public FeedCursors(Pseudonyms names) {
    this.names = names;
  }

  /// The place as base64url: eight bytes for each partition, and the signature.
  public String write(PartnerId partner, FeedPlace place) {
    ByteBuffer bytes =
        ByteBuffer.allocate(place.next().size() * Long.BYTES + Pseudonyms.CURSOR_BYTES);
    place.next().forEach(bytes::putLong);
    bytes.put(signature(partner, place));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// The place that was written; empty: this is no cursor of this partner's feed.
  public Optional<FeedPlace> read(PartnerId partner, String cursor) {
    return bytes(cursor)
        .filter(bytes -> bytes.length > Pseudonyms.CURSOR_BYTES)
        .filter(bytes -> bytes.length % Long.BYTES == Pseudonyms.CURSOR_BYTES % Long.BYTES)
        .flatMap(bytes -> read(partner, bytes));
  }

  private Optional<FeedPlace> read(PartnerId partner, byte[] cursor) {
    int end = cursor.length - Pseudonyms.CURSOR_BYTES;
    ByteBuffer offsets = ByteBuffer.wrap(cursor, 0, end);
    List<Long> next = new ArrayList<>();
    while (offsets.hasRemaining()) next.add(offsets.getLong());
    FeedPlace place = new FeedPlace(next);
    byte[] signature = Arrays.copyOfRange(cursor, end, cursor.length);
    return MessageDigest.isEqual(signature, signature(partner, place))
        ? Optional.of(place)
        : Optional.empty();
  }

  private static Optional<byte[]> bytes(String cursor) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(cursor));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] signature(PartnerId partner, FeedPlace place) {
    return names.cursor(partner, place.next().toString());
  }
}
