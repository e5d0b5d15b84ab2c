package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.onboarding.Proof;
import punchcard.onboarding.wiring.IdentityProvider;
import punchcard.runtime.Unavailable;

class SignedTokensTest {
  private static final String ANNA = "a0".repeat(16);

  private final IdentityProvider provider;
  private final SignedTokens tokens;

  SignedTokensTest() throws Exception {
    provider = IdentityProvider.start();
    tokens = new SignedTokens(new ProviderKeys(URI.create(provider.issuer() + "/jwks")));
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void what_the_provider_has_signed_is_read() {
    assertThat(tokens.verify(provider.member(ANNA)))
        .isInstanceOfSatisfying(
            Proof.Signed.class,
            signed -> {
              assertThat(signed.subject()).isEqualTo(ANNA);
              assertThat(signed.roles()).isEqualTo(Set.of("member"));
              assertThat(signed.issuer()).isEqualTo(provider.issuer());
            });
  }

  @Test
  void for_which_member_it_speaks_is_read_where_the_provider_says_so() {
    assertThat(tokens.verify(provider.linked("auth0|anna", ANNA)))
        .isInstanceOfSatisfying(
            Proof.Signed.class,
            signed -> {
              assertThat(signed.subject()).isEqualTo("auth0|anna");
              assertThat(signed.member()).contains(ANNA);
            });
    assertThat(tokens.verify(provider.member(ANNA)))
        .isInstanceOfSatisfying(
            Proof.Signed.class, signed -> assertThat(signed.member()).isEmpty());
  }

  @Test
  void anything_else_is_forged() {
    String good = provider.member(ANNA);
    String[] parts = good.split("\\.", 3);

    assertThat(tokens.verify("no token")).isInstanceOf(Proof.Forged.class);
    assertThat(tokens.verify(parts[0] + "." + parts[1] + ".AAAA")).isInstanceOf(Proof.Forged.class);
    assertThat(tokens.verify(good.replace(parts[1], parts[1].substring(4))))
        .isInstanceOf(Proof.Forged.class);
  }

  @Test
  void a_flood_of_invented_keys_fetches_once() {
    for (int i = 0; i < 100; i++)
      assertThat(tokens.verify(provider.forgedMember(ANNA, "invented-" + i)))
          .isInstanceOf(Proof.Forged.class);

    assertThat(provider.fetches()).isEqualTo(1);
  }

  @Test
  void without_the_providers_keys_nothing_is_known() {
    String token = provider.member(ANNA);
    provider.close();

    assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(Unavailable.class);
  }
}
