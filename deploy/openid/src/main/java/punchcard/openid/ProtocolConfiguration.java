package punchcard.openid;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/// What Spring Authorization Server works with.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ProtocolConfiguration {

  /// Its addresses below the issuer; `/jwks` is where the services look for keys.
  @Bean
  AuthorizationServerSettings addresses(ProviderSettings settings) {
    return AuthorizationServerSettings.builder()
        .issuer(settings.issuer().toString())
        .tokenEndpoint("/token")
        .jwkSetEndpoint("/jwks")
        .authorizationEndpoint("/authorize")
        .tokenRevocationEndpoint("/revoke")
        .tokenIntrospectionEndpoint("/introspect")
        .oidcUserInfoEndpoint("/userinfo")
        .build();
  }

  @Bean
  JWKSource<SecurityContext> keys(SigningKeys keys) {
    return new ImmutableJWKSet<>(keys.keys());
  }

  @Bean
  JwtDecoder decoder(JWKSource<SecurityContext> keys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
  }

  @Bean
  TokenClaims tokenClaims(People people, LinkedMembers linked) {
    return new TokenClaims(people, linked);
  }

  @Bean
  LinkedMembers linkedMembers(ProviderSettings settings, JWKSource<SecurityContext> keys) {
    OwnToken token = new OwnToken(settings.issuer(), keys, InstantSource.system());
    return settings
        .onboarding()
        .<LinkedMembers>map(onboarding -> new AskOnboarding(onboarding, token))
        .orElse(LinkedMembers.NONE);
  }

  @Bean
  JdbcOAuth2AuthorizationService tokens(JdbcTemplate database, Clients clients) {
    return new JdbcOAuth2AuthorizationService(database, clients);
  }

  @Bean
  ForgetTokens forgetTokens(JdbcTemplate database) {
    return new ForgetTokens(database);
  }
}
