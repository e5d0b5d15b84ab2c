package punchcard.local.component;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punchcard.local.process.JavaProgram;
import punchcard.local.process.Program;

/// One of Punchcard's own services. It waits by itself for topics, schemas and tokens; started
/// before Kafka and PostgreSQL are up, it would only compete with them for the processors. So does
/// the optimising compiler, which takes longer to pay off than a stack on one machine mostly lives.
record Service(Instance instance, Site site) implements Component {

  @Override
  public List<Integer> ports() {
    return List.of(site.ports().of(instance));
  }

  @Override
  public Set<Part> after() {
    return switch (instance.part()) {
      case ONBOARDING, MINER -> Set.of(Part.KAFKA, Part.POSTGRES);
      case RULES, LEDGER, KAFKA, REGISTRY, POSTGRES, OPENID, MAIL -> Set.of(Part.KAFKA);
    };
  }

  @Override
  public Program prepare() throws IOException {
    ServiceBuild build = ServiceBuild.of(instance.part());
    return JavaProgram.ofMain(site.classPath(build.module(), build.artifact()), build.mainClass())
        .withFlags(site.javaFlags(instance))
        .withFlags(List.of("-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"))
        .with(environment());
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return Probe.answers(site.ports().of(instance), "/health");
  }

  private Map<String, String> environment() throws IOException {
    Ports ports = site.ports();
    Map<String, String> all = new HashMap<>();
    all.put("MICRONAUT_SERVER_HOST", "localhost");
    all.put("PUNCHCARD_PORT", Integer.toString(ports.of(instance)));
    all.put("PUNCHCARD_INSTANCE", Integer.toString(instance.number()));
    all.put("PUNCHCARD_ADVERTISED", "localhost:" + ports.of(instance));
    all.put("PUNCHCARD_STATE", site.state().data(instance).toString());
    all.put("PUNCHCARD_KAFKA", "localhost:" + ports.of(Part.KAFKA));
    all.put("PUNCHCARD_PARTNER_KAFKA", "localhost:" + ports.kafkaForPartners());
    all.put(
        "PUNCHCARD_REGISTRY", "http://localhost:" + ports.of(Part.REGISTRY) + "/apis/ccompat/v7");
    all.put("PUNCHCARD_ISSUER", OpenIdProvider.issuer(ports));
    all.put("PUNCHCARD_JDBC_USER", PostgresServer.USER);
    all.put("PUNCHCARD_JDBC_PASSWORD", PostgresServer.PASSWORD);
    all.put("PUNCHCARD_PARTITIONS", Integer.toString(Site.PARTITIONS));
    all.put("PUNCHCARD_STREAM_THREADS", Integer.toString(streamThreads()));
    if (instance.part() == Part.RULES) {
      // The demo has one operator. Where there are more, a version takes two of them.
      all.put("PUNCHCARD_AGREEMENTS_SECOND_PERSON", "false");
    }
    if (instance.part() == Part.MINER) {
      all.put("PUNCHCARD_JDBC_URL", PostgresServer.jdbcUrl(ports, "reporting"));
    }
    if (instance.part() == Part.ONBOARDING) {
      all.put("PUNCHCARD_JDBC_URL", PostgresServer.jdbcUrl(ports, "onboarding"));
      all.put("PUNCHCARD_SMTP_URL", MailServer.url(ports));
      all.put("PUNCHCARD_SECRET", site.state().secret());
      all.put("PUNCHCARD_WEBHOOKS_PLAIN", "true");
      all.put("PUNCHCARD_MASTER_KEY", site.state().masterKey());
      all.put("PUNCHCARD_CLIENT_REGISTRATION", OpenIdProvider.issuer(ports) + "/register");
      all.put("PUNCHCARD_CLIENT_REGISTRATION_TOKEN", site.state().registrationToken());
    }
    return all;
  }

  /// Three services, the broker and who publishes share the processors: more threads would not do
  /// more, only in smaller transactions, and a service that starts would wait for all of them.
  private static int streamThreads() {
    return Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
  }
}
