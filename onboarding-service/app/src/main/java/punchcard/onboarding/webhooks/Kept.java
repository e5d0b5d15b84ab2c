package punchcard.onboarding.webhooks;

import java.util.Optional;
import punchcard.onboarding.webhook.Webhook;

/// A webhook as the table has it.
///
/// @param version one more with each change: who changes it has seen the last
/// @param secret sealed
/// @param before the secret before, sealed, as long as it still signs
record Kept(Webhook webhook, long version, String secret, Optional<String> before) {
  @Override
  public String toString() {
    return "Kept[" + webhook + ", " + version + "]";
  }
}
