package punchcard.onboarding.identifiers;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where mail is handed in.
///
/// @param url `smtp://host:port`, or `smtps://` for TLS from the first byte; `user:password@` in
///     front of the host. Plain SMTP turns to TLS where the server offers it, and a password is
///     never sent without
/// @param from the sender's address
public record MailServer(URI url, String from) {
  private static final String TIMEOUT_MILLIS = "5000";
  private static final String TLS = "smtps";

  /// @throws IllegalArgumentException if the URL is of another kind
  public MailServer {
    if (!("smtp".equals(url.getScheme()) || TLS.equals(url.getScheme())) || url.getHost() == null)
      throw new IllegalArgumentException("a mail server is smtp://host:port or smtps://host:port");
  }

  Session session() {
    return Session.getInstance(properties(), authenticator(url.getRawUserInfo()));
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put("mail.transport.protocol.rfc822", url.getScheme());
    properties.put("mail.mime.allowutf8", "true");
    set(properties, "host", url.getHost());
    if (url.getPort() >= 0) set(properties, "port", String.valueOf(url.getPort()));
    set(properties, "connectiontimeout", TIMEOUT_MILLIS);
    set(properties, "timeout", TIMEOUT_MILLIS);
    set(properties, "writetimeout", TIMEOUT_MILLIS);
    set(properties, "starttls.enable", "true");
    set(properties, "starttls.required", String.valueOf(url.getRawUserInfo() != null));
    set(properties, "ssl.checkserveridentity", "true");
    set(properties, "auth", String.valueOf(url.getRawUserInfo() != null));
    return properties;
  }

  private void set(Properties properties, String name, String value) {
    properties.put("mail." + url.getScheme() + "." + name, value);
  }

  private static @Nullable Authenticator authenticator(@Nullable String userInfo) {
    if (userInfo == null) return null;
    String[] parts = userInfo.split(":", 2);
    String password = parts.length > 1 ? decoded(parts[1]) : "";
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(decoded(parts[0]), password);
      }
    };
  }

  /// Without the password.
  @Override
  public String toString() {
    return "MailServer[" + url.getHost() + "]";
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
