package punchcard.onboarding.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// The address of a receiver: an absolute `https` URL with a host, without user or fragment, of at
/// most 2,000 characters. Whether its host may be posted to is decided when it is.
///
/// @param uri which may be `http`, too, where that is allowed
public record WebhookUrl(URI uri) {
  private static final int LONGEST = 2_000;

  /// The address; empty: it is none.
  ///
  /// @param plainToo whether `http` is allowed
  public static Optional<WebhookUrl> of(String text, boolean plainToo) {
    if (text.length() > LONGEST) return Optional.empty();
    try {
      URI uri = new URI(text);
      return isWhole(uri) && isSafe(uri, plainToo)
          ? Optional.of(new WebhookUrl(uri))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(URI uri) {
    return uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
  }

  private static boolean isSafe(URI uri, boolean plainToo) {
    return "https".equalsIgnoreCase(uri.getScheme())
        || (plainToo && "http".equalsIgnoreCase(uri.getScheme()));
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
