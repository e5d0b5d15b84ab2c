package punchcard.onboarding.wiring;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import punchcard.events.SchemaRegistry;
import punchcard.onboarding.Charters;
import punchcard.onboarding.PartnerClients;
import punchcard.onboarding.clients.NoClients;
import punchcard.onboarding.clients.RegisteredClients;
import punchcard.onboarding.http.Connection;
import punchcard.onboarding.participants.KafkaCharters;
import punchcard.onboarding.participants.KafkaParticipants;
import punchcard.onboarding.participants.ParticipantParts;
import punchcard.onboarding.publishing.KafkaPublishing;
import punchcard.onboarding.publishing.PublishingParts;
import punchcard.onboarding.stream.DisclosureTopology;
import punchcard.onboarding.topics.Groundwork;
import punchcard.onboarding.topics.TopicMaker;
import punchcard.runtime.ServiceSettings;

/// Puts together what onboarding does with Kafka besides its stream.
@Factory
final class KafkaFactory {
  @Singleton
  @Bean(preDestroy = "close")
  Admin admin(ServiceSettings settings) {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000));
  }

  @Singleton
  Groundwork groundwork(Admin admin, SchemaRegistry registry, ServiceSettings settings) {
    return new Groundwork(
        new TopicMaker(admin), registry, settings.partitions(), DisclosureTopology.STORES);
  }

  @Singleton
  @Bean(preDestroy = "close")
  KafkaCharters charters(SchemaRegistry registry, ServiceSettings settings) {
    return new KafkaCharters(settings.kafka(), registry);
  }

  @Singleton
  PartnerClients clients(OnboardingSettings settings) {
    return settings
        .registration()
        .<PartnerClients>map(it -> new RegisteredClients(it.endpoint(), it.token()))
        .orElseGet(NoClients::new);
  }

  @Singleton
  @Bean(preDestroy = "close")
  KafkaParticipants participants(
      Admin admin,
      SchemaRegistry registry,
      Charters charters,
      PartnerClients clients,
      ServiceSettings service,
      OnboardingSettings settings) {
    return new ParticipantParts(
            service.kafka(),
            admin,
            registry,
            service.partitions(),
            clients,
            settings.bytesPerSecond())
        .participants(charters);
  }

  @Singleton
  @Bean(preDestroy = "close")
  KafkaPublishing publishing(
      SchemaRegistry registry,
      ServiceSettings service,
      OnboardingSettings settings,
      InstantSource clock) {
    return new PublishingParts(
            service.kafka(), registry, service.partitions(), settings.pace(), clock)
        .publishing();
  }

  @Singleton
  Connection connection(ServiceSettings service, OnboardingSettings settings) {
    return new Connection(
        settings.partnerKafka(), service.registry().toString(), settings.issuer());
  }
}
