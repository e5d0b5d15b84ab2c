package punchcard.openid;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// Who may come to which address.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebConfiguration {

  /// The protocol's own: a browser that comes without a login is sent to it.
  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, ProviderSettings settings) throws Exception {
    OAuth2AuthorizationServerConfigurer server =
        OAuth2AuthorizationServerConfigurer.authorizationServer();
    MediaTypeRequestMatcher browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    browsers.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    Discovery discovery = new Discovery(settings);
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(
            server,
            configurer ->
                configurer
                    .authorizationServerMetadataEndpoint(
                        it ->
                            it.authorizationServerMetadataCustomizer(
                                metadata -> metadata.claims(discovery::correct)))
                    .oidc(
                        oidc ->
                            oidc.providerConfigurationEndpoint(
                                it ->
                                    it.providerConfigurationCustomizer(
                                        metadata -> metadata.claims(discovery::correct)))))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .oauth2ResourceServer(userInfo -> userInfo.jwt(withDefaults()))
        .exceptionHandling(
            handling ->
                handling.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"), browsers))
        .build();
  }

  /// Programs that bring a credential of their own with each request, and no cookie: the
  /// controllers check it.
  @Bean
  @Order(2)
  SecurityFilterChain administration(HttpSecurity http) throws Exception {
    return http.securityMatcher("/register/**", "/people/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /// The login form.
  @Bean
  @Order(3)
  SecurityFilterChain login(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .formLogin(withDefaults())
        .build();
  }
}
