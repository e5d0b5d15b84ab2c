package punchcard.onboarding;

import java.util.Optional;
import punchcard.kernel.PartnerId;

/// The partners' clients at the OpenID provider: each takes part with one of its own, and gets
/// tokens for itself by it.
public interface PartnerClients {
  /// Gives the partner a new client in place of the one that it may have, whose secret then gets no
  /// more tokens. Empty where onboarding registers none.
  ///
  /// @throws NotNow if the provider does not do it
  Optional<Credentials.Client> renew(PartnerId id);

  /// Ends the partner's client, if there is one.
  ///
  /// @throws NotNow if the provider does not do it
  void end(PartnerId id);

  /// The provider does not answer, or refuses: asking again is safe.
  final class NotNow extends RuntimeException {
    public NotNow(String why) {
      super(why);
    }

    public NotNow(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
