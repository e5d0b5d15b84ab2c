package punchcard.onboarding.wiring;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import punchcard.events.SchemaRegistry;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.http.PlainWebhooks;
import punchcard.onboarding.stream.FeedReader;
import punchcard.onboarding.webhook.Webhooks;
import punchcard.onboarding.webhooks.WebhookParts;
import punchcard.onboarding.webhooks.WriteMessage;
import punchcard.runtime.ServiceSettings;
import punchcard.runtime.participants.WhoTakesPart;

/// Puts webhooks together.
@Factory
final class WebhookFactory {
  static final String WEBHOOKS = "webhooks";

  private static final Duration LOOKED_UP_AGAIN = Duration.ofSeconds(1);

  @Singleton
  PlainWebhooks plain(OnboardingSettings settings) {
    return new PlainWebhooks(settings.plainWebhooks());
  }

  /// Its own, so that what is posted keeps nobody from reading.
  @Singleton
  @Named(WEBHOOKS)
  @Bean(preDestroy = "close")
  FeedReader feeds(SchemaRegistry registry, ServiceSettings service, WhoTakesPart participants) {
    return DisclosureFactory.reader(registry, service, LOOKED_UP_AGAIN, participants);
  }

  @Singleton
  @Bean(preDestroy = "close")
  WebhookParts parts(
      HikariDataSource database,
      OnboardingSettings settings,
      Pseudonyms names,
      @Named(WEBHOOKS) FeedReader feeds,
      WriteMessage message,
      InstantSource clock) {
    return new WebhookParts(
        database, settings.masterKey(), names, feeds, message, clock, settings.plainWebhooks());
  }

  @Singleton
  Webhooks webhooks(WebhookParts parts) {
    return parts.webhooks();
  }
}
