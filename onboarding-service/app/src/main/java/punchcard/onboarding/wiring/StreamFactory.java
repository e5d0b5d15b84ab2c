package punchcard.onboarding.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import punchcard.avro.OnboardingReply;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.FindMember;
import punchcard.onboarding.Participants;
import punchcard.onboarding.Proving;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.identity.FindLinked;
import punchcard.onboarding.participants.KnownFeeds;
import punchcard.onboarding.person.SealPersons;
import punchcard.onboarding.person.TransitSeal;
import punchcard.onboarding.stream.AddressedReply;
import punchcard.onboarding.stream.AdmissionStream;
import punchcard.onboarding.stream.AdmissionTopology;
import punchcard.onboarding.stream.BindingsQuery;
import punchcard.onboarding.stream.BoundedRocksDb;
import punchcard.onboarding.stream.LoggedCommands;
import punchcard.onboarding.stream.OwnersQuery;
import punchcard.onboarding.stream.ProviderKeys;
import punchcard.onboarding.stream.SignedTokens;
import punchcard.runtime.Backlog;
import punchcard.runtime.Owners;
import punchcard.runtime.Prerequisites;
import punchcard.runtime.ServiceSettings;
import punchcard.runtime.StreamsHealth;
import punchcard.runtime.StreamsRunner;
import punchcard.runtime.StreamsSettings;
import punchcard.runtime.participants.WhoTakesPart;
import punchcard.runtime.replies.PromptReplies;

/// Puts admission together.
@Factory
final class StreamFactory {
  @Singleton
  Backlog backlog() {
    return new Backlog();
  }

  @Singleton
  Pseudonyms pseudonyms(OnboardingSettings settings) {
    return new Pseudonyms(settings.secret());
  }

  @Singleton
  @Bean(preDestroy = "close")
  PromptReplies<OnboardingReply> prompt(ServiceSettings settings, SchemaRegistry registry) {
    return new PromptReplies<>(settings.kafka(), registry, Topics.ONBOARDING_REPLIES);
  }

  @Singleton
  AdmissionStream admission(
      ServiceSettings service,
      OnboardingSettings settings,
      SchemaRegistry registry,
      Pseudonyms pseudonyms,
      SealPersons persons,
      TransitSeal transit,
      Participants participants,
      KnownFeeds feeds,
      WhoTakesPart shutOut,
      LoggedCommands commands,
      PromptReplies<OnboardingReply> prompt,
      MeterRegistry meters) {
    return new AdmissionStream(
        registry,
        pseudonyms,
        Proving.by(settings.issuer()),
        new SignedTokens(new ProviderKeys(settings.providerKeys())),
        persons,
        transit,
        settings.limits(),
        meters,
        partner -> takesPart(partner, feeds, shutOut, participants),
        it -> tell(it, commands, prompt),
        service.partitions(),
        settings.keep(),
        settings.tick(),
        settings.longestWait(),
        settings.inMemory());
  }

  /// Most callers ask the instance that answers, and hear it without the broker.
  private static void tell(
      AddressedReply told, LoggedCommands commands, PromptReplies<OnboardingReply> others) {
    OnboardingReply reply = told.reply();
    if (commands.tell(reply)) return;
    others.tell(told.partition(), reply.getCorrelationId(), reply);
  }

  /// By what is known here, as far as it is: asking the log for each command would hold up all.
  private static boolean takesPart(
      PartnerId partner, KnownFeeds feeds, WhoTakesPart shutOut, Participants participants) {
    if (!shutOut.isKnown()) return participants.takesPart(partner);
    return feeds.test(partner) && !shutOut.isShutOut(partner.value());
  }

  @Primary
  @Singleton
  @Bean(preDestroy = "close")
  StreamsRunner streams(
      AdmissionStream admission,
      Backlog backlog,
      ServiceSettings settings,
      Prerequisites prerequisites,
      MeterRegistry meters) {
    Properties properties = StreamsSettings.exactlyOnce("onboarding", settings);
    backlog.watch(properties);
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    return new StreamsRunner(
        admission.topology(), properties, prerequisites, AdmissionTopology.TOPICS, meters);
  }

  @Singleton
  StreamsHealth health(StreamsRunner runner) {
    return new StreamsHealth(runner);
  }

  @Singleton
  FindMember findMember(StreamsRunner runner, ServiceSettings settings, Pseudonyms pseudonyms) {
    return new BindingsQuery(new Owners(runner.streams(), settings.advertised()), pseudonyms);
  }

  @Singleton
  FindLinked findLinked(StreamsRunner runner, ServiceSettings settings, Pseudonyms pseudonyms) {
    return new OwnersQuery(new Owners(runner.streams(), settings.advertised()), pseudonyms);
  }
}
