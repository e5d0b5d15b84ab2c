package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Credentials;

/// A partner's new password, and its new client.
///
/// @param clientId of the OpenID provider; null: it is made elsewhere
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record CredentialsView(
    String username, String password, @Nullable String clientId, @Nullable String clientSecret) {

  static CredentialsView of(PartnerId id, Credentials told) {
    return new CredentialsView(
        id.value(),
        told.password(),
        told.client().map(Credentials.Client::id).orElse(null),
        told.client().map(Credentials.Client::secret).orElse(null));
  }
}
