package punchcard.rules.wiring;

import static punchcard.events.Topics.AGREEMENTS;
import static punchcard.events.Topics.AGREEMENT_ACCEPTANCES;
import static punchcard.events.Topics.AGREEMENT_PROPOSALS;
import static punchcard.events.Topics.MEMBER_EVENTS;
import static punchcard.events.Topics.MEMBER_HANDOVERS;
import static punchcard.events.Topics.POSTINGS;
import static punchcard.events.Topics.PROMOTION_BUDGETS;
import static punchcard.events.Topics.PROMOTION_EXPOSURES;
import static punchcard.events.Topics.REPLAYS;
import static punchcard.events.Topics.TIER_CHANGES;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.streams.Topology;
import punchcard.events.SchemaRegistry;
import punchcard.rules.AskRules;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.engine.CompiledAgreements;
import punchcard.rules.events.EventTypes;
import punchcard.rules.http.VersionsInForce;
import punchcard.rules.publishing.Acceptances;
import punchcard.rules.publishing.AgreementLog;
import punchcard.rules.publishing.AgreementPublisher;
import punchcard.rules.publishing.ProposalLog;
import punchcard.rules.publishing.ProposalPublisher;
import punchcard.rules.publishing.SecondPerson;
import punchcard.rules.replays.Replays;
import punchcard.rules.stream.EarningMetrics;
import punchcard.rules.stream.RulesQuery;
import punchcard.rules.stream.RulesTopology;
import punchcard.rules.stream.VersionsHere;
import punchcard.rules.yaml.AgreementReader;
import punchcard.runtime.Owners;
import punchcard.runtime.Prerequisites;
import punchcard.runtime.ServiceSettings;
import punchcard.runtime.StreamsHealth;
import punchcard.runtime.StreamsRunner;
import punchcard.runtime.StreamsSettings;

/// Makes the parts of the service, and alone knows all of them.
@Factory
final class RulesFactory {
  private static final String APPLICATION = "rules";

  @Singleton
  EventTypes eventTypes(ServiceSettings settings) {
    return new EventTypes(settings.zone());
  }

  @Singleton
  AgreementReader agreementReader(EventTypes types) {
    return new AgreementReader(new CelExpressions(types.shapes()));
  }

  @Singleton
  CompiledAgreements compiledAgreements(AgreementReader reader) {
    return new CompiledAgreements(reader);
  }

  @Singleton
  AskRules askRules(
      StreamsRunner runner,
      ServiceSettings settings,
      EventTypes types,
      CompiledAgreements compiled) {
    Owners owners = new Owners(runner.streams(), settings.advertised());
    return new RulesQuery(owners, types, compiled);
  }

  @Singleton
  VersionsHere versionsHere() {
    return new VersionsHere();
  }

  @Singleton
  VersionsInForce versionsInForce(VersionsHere versions) {
    return versions::everywhere;
  }

  @Singleton
  @Bean(preDestroy = "close")
  AgreementLog agreementLog(ServiceSettings settings, SchemaRegistry registry) {
    return new AgreementLog(settings.kafka(), registry);
  }

  @Singleton
  AgreementPublisher agreementPublisher(AgreementLog log, Acceptances acceptances) {
    return new AgreementPublisher(log, acceptances);
  }

  @Singleton
  @Bean(preDestroy = "close")
  Acceptances acceptances(ServiceSettings settings, SchemaRegistry registry) {
    return new Acceptances(settings.kafka(), registry);
  }

  @Singleton
  @Bean(preDestroy = "close")
  ProposalLog proposalLog(ServiceSettings settings, SchemaRegistry registry) {
    return new ProposalLog(settings.kafka(), registry);
  }

  @Singleton
  ProposalPublisher proposalPublisher(ProposalLog proposals, AgreementLog agreements) {
    return new ProposalPublisher(proposals, agreements);
  }

  @Singleton
  @Bean(preDestroy = "close")
  Replays replays(
      ServiceSettings settings,
      SchemaRegistry registry,
      AgreementLog agreements,
      SecondPerson secondPerson) {
    return new Replays(settings.kafka(), registry, agreements, secondPerson, settings.zone());
  }

  /// Two people, unless an installation says that one is enough
  /// (`PUNCHCARD_AGREEMENTS_SECOND_PERSON=false`).
  @Singleton
  SecondPerson secondPerson(
      @Value("${punchcard.agreements.second-person:true}") boolean isRequired) {
    return new SecondPerson(isRequired);
  }

  @Singleton
  Topology topology(
      SchemaRegistry registry,
      EventTypes types,
      CompiledAgreements compiled,
      VersionsHere versions,
      MeterRegistry meters) {
    return RulesTopology.build(registry, types, compiled, versions, new EarningMetrics(meters));
  }

  @Singleton
  @Bean(preDestroy = "close")
  StreamsRunner streams(
      Topology topology,
      ServiceSettings settings,
      Prerequisites prerequisites,
      MeterRegistry meters) {
    return new StreamsRunner(
        topology,
        StreamsSettings.exactlyOnce(APPLICATION, settings),
        prerequisites,
        List.of(
            MEMBER_EVENTS,
            POSTINGS,
            TIER_CHANGES,
            PROMOTION_EXPOSURES,
            PROMOTION_BUDGETS,
            MEMBER_HANDOVERS,
            AGREEMENTS,
            AGREEMENT_PROPOSALS,
            AGREEMENT_ACCEPTANCES,
            REPLAYS),
        meters);
  }

  @Singleton
  StreamsHealth streamsHealth(StreamsRunner runner) {
    return new StreamsHealth(runner);
  }
}
