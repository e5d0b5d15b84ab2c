package punchcard.onboarding.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import punchcard.events.SchemaRegistry;
import punchcard.onboarding.Participants;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.ReadRejected;
import punchcard.onboarding.disclosure.FindView;
import punchcard.onboarding.disclosure.ReadHistory;
import punchcard.onboarding.gateway.FeedCursors;
import punchcard.onboarding.participants.KnownFeeds;
import punchcard.onboarding.person.TransitSeal;
import punchcard.onboarding.stream.BoundedRocksDb;
import punchcard.onboarding.stream.DisclosureStream;
import punchcard.onboarding.stream.DisclosureTopology;
import punchcard.onboarding.stream.FeedReader;
import punchcard.onboarding.stream.HistoryReader;
import punchcard.onboarding.stream.LoggedReadings;
import punchcard.onboarding.stream.RejectedReader;
import punchcard.onboarding.stream.ViewsQuery;
import punchcard.runtime.Backlog;
import punchcard.runtime.Owners;
import punchcard.runtime.Prerequisites;
import punchcard.runtime.ServiceSettings;
import punchcard.runtime.StreamsHealth;
import punchcard.runtime.StreamsRunner;
import punchcard.runtime.StreamsSettings;
import punchcard.runtime.participants.WhoTakesPart;

/// Puts disclosure together.
@Factory
final class DisclosureFactory {
  static final String DISCLOSURE = "disclosure";

  /// How long at most a disclosure waits before the feed may be read that far.
  private static final int COMMIT_MILLIS = 500;
  private static final Duration GATHER = Duration.ofMillis(100);

  private static final Duration LOOKED_UP_AGAIN = Duration.ofMillis(250);

  @Singleton
  KnownFeeds feeds(Participants participants) {
    return new KnownFeeds(participants);
  }

  @Singleton
  @Named(DISCLOSURE)
  @Bean(preDestroy = "close")
  StreamsRunner streams(
      SchemaRegistry registry,
      Pseudonyms names,
      KnownFeeds feeds,
      Backlog admission,
      ServiceSettings service,
      OnboardingSettings settings,
      Prerequisites prerequisites,
      MeterRegistry meters) {
    DisclosureStream disclosure =
        new DisclosureStream(registry, names, feeds, admission, settings.inMemory());
    Properties properties = StreamsSettings.exactlyOnce("onboarding-disclosure", service);
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.disclosureThreads());
    // A commit marks every partition of every feed that it has written to, and nobody waits here.
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
    StreamsSettings.gather(properties, GATHER);
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    return new StreamsRunner(
        disclosure.topology(), properties, prerequisites, DisclosureTopology.TOPICS, meters);
  }

  @Singleton
  @Named(DISCLOSURE)
  StreamsHealth health(@Named(DISCLOSURE) StreamsRunner runner) {
    return new StreamsHealth(DISCLOSURE, runner);
  }

  @Singleton
  FindView findView(
      @Named(DISCLOSURE) StreamsRunner runner, ServiceSettings settings, InstantSource clock) {
    return new ViewsQuery(new Owners(runner.streams(), settings.advertised()), clock);
  }

  @Singleton
  ReadHistory readHistory(
      SchemaRegistry registry,
      Pseudonyms names,
      KnownFeeds feeds,
      ServiceSettings service,
      InstantSource clock) {
    return new HistoryReader(service.kafka(), service.partitions(), registry, names, feeds, clock);
  }

  @Singleton
  ReadRejected readRejected(SchemaRegistry registry, ServiceSettings service, TransitSeal seal) {
    return new RejectedReader(service.kafka(), service.partitions(), registry, seal);
  }

  @Singleton
  @Primary
  @Bean(preDestroy = "close")
  FeedReader feeds(SchemaRegistry registry, ServiceSettings service, WhoTakesPart participants) {
    return reader(registry, service, LOOKED_UP_AGAIN, participants);
  }

  static FeedReader reader(
      SchemaRegistry registry, ServiceSettings service, Duration again, WhoTakesPart participants) {
    return new FeedReader(
        service.kafka(),
        registry,
        service.partitions(),
        again,
        partner -> participants.isShutOut(partner.value()));
  }

  @Singleton
  FeedCursors cursors(Pseudonyms names) {
    return new FeedCursors(names);
  }

  @Singleton
  @Bean(preDestroy = "close")
  LoggedReadings readings(SchemaRegistry registry, ServiceSettings service, InstantSource clock) {
    return new LoggedReadings(service.kafka(), registry, clock);
  }
}
