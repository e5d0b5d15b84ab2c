package punchcard.onboarding.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.keys.MasterKey;

/// The secrets that sign what is posted, as Standard Webhooks has them: `whsec_` and the base64 of
/// 32 random bytes. They are kept under the master key.
final class SigningSecrets {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MasterKey master;

  SigningSecrets(MasterKey master) {
    this.master = master;
  }

  static String make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /// As it is kept: in base64.
  String sealed(PartnerId of, String secret) {
    return Base64.getEncoder().encodeToString(master.seal(name(of), secret.getBytes(UTF_8)));
  }

  private String opened(PartnerId of, String kept) {
    return new String(master.open(name(of), Base64.getDecoder().decode(kept)), UTF_8);
  }

  /// The signatures by each secret that holds, with spaces.
  String signatures(Kept kept, String id, long timestamp, String body) {
    return Stream.concat(Stream.of(kept.secret()), kept.before().stream())
        .map(secret -> signature(kept.webhook().partner(), secret, id, timestamp, body))
        .collect(joining(" "));
  }

  private String signature(PartnerId of, String kept, String id, long timestamp, String body) {
    try {
      return new Webhook(opened(of, kept)).sign(id, timestamp, body);
    } catch (EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException("a secret that was made here signs", e);
    }
  }

  private static String name(PartnerId of) {
    return "webhook-secret/" + of;
  }
}
