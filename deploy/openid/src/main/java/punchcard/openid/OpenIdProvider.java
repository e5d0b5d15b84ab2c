package punchcard.openid;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/// An OpenID provider whose clients, people and keys are in PostgreSQL.
///
/// Spring Authorization Server speaks the protocol. Here is what it does not know: which claims
/// Punchcard's services want, and how a partner gets a client and loses it.
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  EmbeddedWebServerFactoryCustomizerAutoConfiguration.class,
  ServletWebServerFactoryAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
@Import({
  DatabaseConfiguration.class,
  ProtocolConfiguration.class,
  WebConfiguration.class,
  RegistrationController.class,
  PeopleController.class
})
class OpenIdProvider {

  /// Starts it, configured by the environment.
  public static void main(String[] args) {
    var _ = start(ProviderSettings.from(System.getenv()));
  }

  /// Returns when it answers.
  static ConfigurableApplicationContext start(ProviderSettings settings) {
    SpringApplication application = new SpringApplication(OpenIdProvider.class);
    ApplicationContextInitializer<GenericApplicationContext> given =
        context -> context.registerBean(ProviderSettings.class, () -> settings);
    application.addInitializers(given);
    application.setDefaultProperties(
        Map.of(
            "server.address",
            settings.host(),
            "server.port",
            settings.port(),
            "server.servlet.context-path",
            settings.issuer().getPath(),
            "server.servlet.session.cookie.same-site",
            "lax",
            "server.tomcat.threads.max",
            32,
            "spring.mvc.problemdetails.enabled",
            true,
            "spring.main.banner-mode",
            "off"));
    return application.run();
  }
}
