package punchcard.onboarding.webhook;

import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.gateway.FeedPlace;

/// Sets where partners' feeds are posted to.
public interface Webhooks {
  /// Posts the feed there from now on. Set again to the same address and no place, it goes on where
  /// it is, also if it was stopped.
  ///
  /// @param after behind what is already dealt with; empty: where it is, or the beginning of what
  ///     the feed keeps
  /// @throws NotNow if it is not known whether it is set
  Setting set(PartnerId partner, WebhookUrl url, Optional<FeedPlace> after);

  /// A new secret. What is posted within a day is signed with the one before, too.
  ///
  /// @return empty: the partner has no webhook
  Optional<String> renewSecret(PartnerId partner);

  Optional<Webhook> of(PartnerId partner);

  /// Posts nothing any more. What is just being posted may still arrive.
  void remove(PartnerId partner);

  /// What was set.
  ///
  /// @param secret in the form `whsec_…`, told once; empty: the partner has it
  record Setting(Webhook webhook, Optional<String> secret) {
    /// Without the secret.
    @Override
    public String toString() {
      return "Setting[" + webhook + "]";
    }
  }

  /// Webhooks cannot be read or written: ask the same again.
  final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotNow(Exception cause) {
      super("webhooks cannot be reached", cause);
    }
  }
}
