package punchcard.onboarding.clients;

import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Credentials;
import punchcard.onboarding.PartnerClients;

/// Where onboarding is not told where clients are registered, whoever runs the OpenID provider
/// makes and ends them.
public final class NoClients implements PartnerClients {
  @Override
  public Optional<Credentials.Client> renew(PartnerId id) {
    return Optional.empty();
  }

  @Override
  public void end(PartnerId id) {}
}
