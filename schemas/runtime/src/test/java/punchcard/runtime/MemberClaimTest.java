package punchcard.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.DefaultRolesFinder;
import io.micronaut.security.token.config.TokenConfigurationProperties;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who the caller is, as a verified token says.
class MemberClaimTest {

  /// `-`: the token has no such claim, or no linked subject speaks.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          role     | sub     | claim | caller  | linked
          member   | anna    | -     | anna    | -
          member   | anna    | anna  | anna    | -
          member   | auth0:a | anna  | anna    | auth0:a
          member   | auth0:a | -     | auth0:a | -
          operator | olga    | anna  | olga    | -
          partner  | gym     | anna  | gym     | -
          """)
  void a_token_speaks_for(String role, String sub, String claim, String caller, String linked) {
    TokenConfigurationProperties names = new TokenConfigurationProperties();
    MemberClaim speaking = new MemberClaim(names, new DefaultRolesFinder(names));
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder().subject(sub).claim("roles", List.of(role));
    if (!claim.equals("-")) claims.claim("member", claim);

    Authentication who = speaking.createAuthentication(new PlainJWT(claims.build())).orElseThrow();

    assertThat(who.getName()).isEqualTo(caller);
    assertThat(who.getRoles()).containsExactly(role);
    assertThat(MemberClaim.linkedSubject(who).orElse("-")).isEqualTo(linked);
  }
}
