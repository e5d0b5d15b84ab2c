package punchcard.openid;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import punchcard.kernel.PartnerId;

/// For whom a client may have tokens.
sealed interface SpeaksFor {
  /// The setting of a client that says so.
  String SETTING = "punchcard.speaks-for";

  String PEOPLE = "people";
  String ANYBODY = "anybody";
  String PARTNER = "partner:";

  /// A partner's program, for the partner.
  record Partner(PartnerId id) implements SpeaksFor {}

  /// An application, for the person who has logged in.
  record WhoLoggedIn() implements SpeaksFor {}

  /// The desk of a local set-up, for whomever it names.
  record Anybody() implements SpeaksFor {}

  /// What a client is registered with.
  default ClientSettings.Builder settings() {
    String words =
        switch (this) {
          case Partner(PartnerId id) -> PARTNER + id;
          case WhoLoggedIn _ -> PEOPLE;
          case Anybody _ -> ANYBODY;
        };
    return ClientSettings.builder().setting(SETTING, words);
  }

  static SpeaksFor of(RegisteredClient client) {
    @Nullable String words = client.getClientSettings().getSetting(SETTING);
    if (words == null) throw new IllegalStateException(client.getClientId() + " is not ours");
    if (words.equals(PEOPLE)) return new WhoLoggedIn();
    if (words.equals(ANYBODY)) return new Anybody();
    if (words.startsWith(PARTNER))
      return new Partner(new PartnerId(words.substring(PARTNER.length())));
    throw new IllegalStateException(client.getClientId() + " speaks for nobody: " + words);
  }
}
