package punchcard.local.component;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import punchcard.local.process.Program;
import punchcard.local.process.StopSignal;

/// One process of the stack: what to run, and when it is ready.
public interface Component {

  Instance instance();

  /// The ports that it will take.
  List<Integer> ports();

  /// What has to be ready before it is started.
  Set<Part> after();

  /// Makes the files that it needs, and says what to run.
  Program prepare() throws IOException, InterruptedException;

  /// Whether it does its work; asked again and again after it was started.
  boolean isReady() throws IOException, InterruptedException;

  /// How it is asked to end.
  default StopSignal stopSignal() {
    return StopSignal.TERM;
  }

  /// The component that is this instance of a stack.
  static Component of(Instance instance, Site site) {
    return switch (instance.part()) {
      case KAFKA -> new KafkaBroker(site);
      case REGISTRY -> new SchemaRegistry(site);
      case POSTGRES -> new PostgresServer(site);
      case OPENID -> new OpenIdProvider(site);
      case MAIL -> new MailServer(site);
      case ONBOARDING, RULES, LEDGER, MINER -> new Service(instance, site);
    };
  }
}
