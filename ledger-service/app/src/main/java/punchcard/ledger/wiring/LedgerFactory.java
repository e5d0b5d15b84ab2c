package punchcard.ledger.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.ledger.Accounts;
import punchcard.ledger.DryRuns;
import punchcard.ledger.http.ProgrammeCalendar;
import punchcard.ledger.stream.JournalReader;
import punchcard.ledger.stream.LedgerMeters;
import punchcard.ledger.stream.LedgerTopology;
import punchcard.ledger.stream.LoggedRequests;
import punchcard.ledger.stream.StoredAccounts;
import punchcard.ledger.stream.StoredDryRuns;
import punchcard.runtime.Prerequisites;
import punchcard.runtime.ServiceSettings;
import punchcard.runtime.StreamsHealth;
import punchcard.runtime.StreamsRunner;
import punchcard.runtime.StreamsSettings;
import punchcard.runtime.replies.ReplyListening;

/// Makes the parts of the ledger.
@Factory
final class LedgerFactory {
  @Singleton
  @Bean(preDestroy = "close")
  StreamsRunner streams(
      ServiceSettings settings,
      SchemaRegistry registry,
      Prerequisites prerequisites,
      MeterRegistry meters) {
    return new StreamsRunner(
        LedgerTopology.build(registry, settings.zone(), new LedgerMeters(meters)),
        properties(settings),
        prerequisites,
        Stream.<Collection<Topic<?>>>of(
                LedgerTopology.TOPICS, List.of(Topics.CURRENCIES), BooksFactory.TOPICS)
            .<Topic<?>>flatMap(Collection::stream)
            .toList(),
        meters);
  }

  private static Properties properties(ServiceSettings settings) {
    Properties properties = StreamsSettings.exactlyOnce("ledger", settings);
    // Callers wait for requests: a request that has come is fetched at once.
    properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 5);
    return properties;
  }

  @Singleton
  StreamsHealth health(StreamsRunner runner) {
    return new StreamsHealth(runner);
  }

  @Singleton
  Accounts accounts(StreamsRunner runner, ServiceSettings settings) {
    return new StoredAccounts(runner.streams(), settings.advertised());
  }

  @Singleton
  DryRuns dryRuns(StreamsRunner runner, ServiceSettings settings, Accounts accounts) {
    return new StoredDryRuns(runner.streams(), settings.advertised(), accounts, settings.zone());
  }

  @Singleton
  @Bean(preDestroy = "close")
  JournalReader journal(ServiceSettings settings, SchemaRegistry registry) {
    return new JournalReader(settings.kafka(), registry);
  }

  @Singleton
  @Bean(preDestroy = "close")
  LoggedRequests requests(ServiceSettings settings, SchemaRegistry registry) {
    return new LoggedRequests(settings, registry);
  }

  @Singleton
  ReplyListening replyListening(LoggedRequests requests, Prerequisites prerequisites) {
    return new ReplyListening(requests.questions(), prerequisites, LedgerTopology.TOPICS);
  }

  @Singleton
  ProgrammeCalendar calendar(ServiceSettings settings) {
    return new ProgrammeCalendar(settings.zone());
  }
}
