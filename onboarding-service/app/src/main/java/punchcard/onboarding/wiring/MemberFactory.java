package punchcard.onboarding.wiring;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import punchcard.events.SchemaRegistry;
import punchcard.onboarding.consent.Receipts;
import punchcard.onboarding.erasures.Eraser;
import punchcard.onboarding.keys.DayKeys;
import punchcard.onboarding.keys.SealedPersons;
import punchcard.onboarding.keys.StoredKeys;
import punchcard.onboarding.member.FindHistory;
import punchcard.onboarding.merge.FindPerson;
import punchcard.onboarding.person.PersonKeys;
import punchcard.onboarding.person.SealPersons;
import punchcard.onboarding.receipts.SignedReceipts;
import punchcard.onboarding.register.Disposals;
import punchcard.onboarding.register.Register;
import punchcard.onboarding.register.RegisterFile;
import punchcard.onboarding.rights.ReadOpenRequests;
import punchcard.onboarding.stream.AdmissionTopology;
import punchcard.onboarding.stream.HistoryQuery;
import punchcard.onboarding.stream.LogTimesReader;
import punchcard.onboarding.stream.LoggedCommands;
import punchcard.onboarding.stream.MergedQuery;
import punchcard.onboarding.stream.RightsRequestsReader;
import punchcard.onboarding.terms.TermsLog;
import punchcard.runtime.Owners;
import punchcard.runtime.Prerequisites;
import punchcard.runtime.ServiceSettings;
import punchcard.runtime.StreamsRunner;
import punchcard.runtime.replies.ReplyListening;

/// Puts together what members do with what is theirs.
@Factory
final class MemberFactory {
  @Singleton
  @Bean(preDestroy = "close")
  LoggedCommands commands(ServiceSettings settings, SchemaRegistry registry, InstantSource clock) {
    return new LoggedCommands(settings, registry, clock);
  }

  @Singleton
  ReplyListening replyListening(LoggedCommands commands, Prerequisites prerequisites) {
    return new ReplyListening(commands.questions(), prerequisites, AdmissionTopology.TOPICS);
  }

  @Singleton
  FindHistory findHistory(StreamsRunner runner, ServiceSettings settings) {
    return new HistoryQuery(new Owners(runner.streams(), settings.advertised()));
  }

  @Singleton
  FindPerson findPerson(StreamsRunner runner, ServiceSettings settings) {
    return new MergedQuery(new Owners(runner.streams(), settings.advertised()));
  }

  @Singleton
  @Bean(preDestroy = "close")
  LogTimesReader logTimes(ServiceSettings settings, InstantSource clock) {
    return new LogTimesReader(settings.kafka(), clock);
  }

  @Singleton
  @Bean(preDestroy = "close")
  TermsLog terms(ServiceSettings settings, SchemaRegistry registry) {
    return new TermsLog(settings.kafka(), registry);
  }

  @Singleton
  @Bean(preDestroy = "close")
  Eraser personKeys(
      ServiceSettings service,
      SchemaRegistry registry,
      HikariDataSource database,
      OnboardingSettings settings) {
    return new Eraser(service.kafka(), registry, new StoredKeys(database, settings.masterKey()));
  }

  @Singleton
  SealPersons sealPersons(PersonKeys keys) {
    return new SealedPersons(keys);
  }

  @Singleton
  DayKeys transitSeal(HikariDataSource database, OnboardingSettings settings) {
    return new DayKeys(database, settings.masterKey());
  }

  @Singleton
  ReadOpenRequests openRequests(ServiceSettings settings, SchemaRegistry registry) {
    return new RightsRequestsReader(
        settings.kafka(), settings.partitions(), registry, settings.zone());
  }

  @Singleton
  Register register() {
    return RegisterFile.read();
  }

  @Singleton
  Disposals disposals(HikariDataSource database, DayKeys keys) {
    return new Disposals(database, keys);
  }

  @Singleton
  Receipts receipts(HikariDataSource database, OnboardingSettings settings) {
    return new SignedReceipts(database, settings.masterKey());
  }
}
