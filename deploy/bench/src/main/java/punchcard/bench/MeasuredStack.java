package punchcard.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import punchcard.avro.Disclosure;
import punchcard.avro.PartnerEvent;
import punchcard.events.AvroCodec;
import punchcard.events.ConfluentRegistry;
import punchcard.events.Leaders;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.local.Addresses;
import punchcard.local.LocalStack;
import punchcard.local.Settings;
import punchcard.local.component.Part;
import punchcard.local.component.Site;

/// The stack under test: the local stack's own processes with room for load, one partner called
/// `bench`, and an agreement under which its purchases earn points.
final class MeasuredStack implements AutoCloseable {
  static final Topic<PartnerEvent> EVENTS = Topics.partnerEvents(new PartnerId("bench"));

  /// What that partner sees.
  static final Topic<Disclosure> FEED = Topics.partnerFeed(new PartnerId("bench"));

  /// Where a second ledger answers, counted from the first port.
  private static final int SECOND_LEDGER = 12 + 30;

  /// The agreement under which the partner's purchases earn points.
  static final String AGREEMENT_ID = "bench";

  private static final String AGREEMENT =
      """
      agreement: bench
      participants: everyone
      rules:
        - id: base
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'bench' && event.currency == 'USD'
          post:
            - { currency: POINTS, amount: event.amountMinor / 100, rounding: down, fundedBy: bench, expires: P18M }
        - id: produce
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'bench' && event.currency == 'USD' && event.lines.exists(l, l.category == 'PRODUCE')
          post:
            - { currency: POINTS, amount: "spent(event.lines, 'PRODUCE') / 100", rounding: down, fundedBy: bench, expires: P18M }
      """;

  private static final String POINTS =
      """
      {"scale": 0, "expiry": {"kind": "rolling", "months": 18}, "negativeBalance": "never",
       "graceDays": 30, "approvalAbove": 10000, "transferable": true}
      """;

  /// All of the compiler, which the local stack leaves out to start fast.
  private static final String COMPILER = "-XX:TieredStopAtLevel=4";

  /// All of the heap from the start: while that grows, collections come often. Of a million members
  /// more than half of it is taken. And so much room for compiled code that no more of it is seldom
  /// a reason to collect all of the heap, which takes 300 ms.
  private static final List<String> AS_IN_PRODUCTION =
      List.of(COMPILER, "-Xms4g", "-Xmx4g", "-XX:ReservedCodeCacheSize=512m");

  /// Kafka's own defaults for a broker. What collects with one processor and stops all meanwhile is
  /// small, which suits the local stack; it stops a broker with such a heap for 90 ms.
  private static final List<String> AS_KAFKA_COLLECTS =
      List.of(
          COMPILER,
          "-Xms2g",
          "-Xmx2g",
          "-XX:-UseSerialGC",
          "-XX:+UseG1GC",
          "-XX:MaxGCPauseMillis=20");

  private static final List<Part> SERVICES = List.of(Part.ONBOARDING, Part.RULES, Part.LEDGER);

  private static final Duration A_WHILE = Duration.ofSeconds(1);
  private static final Duration NEXT_TO_NONE = Duration.ofMillis(150);
  private static final int TRIES_TO_SETTLE = 300;

  private static final String STREAM_THREADS = "PUNCHCARD_STREAM_THREADS";

  /// One service at a time is measured, or the slowest of them: it may use all processors.
  private static final String AS_MANY_AS_PROCESSORS =
      Integer.toString(Runtime.getRuntime().availableProcessors());

  private final LocalStack stack;
  private final Http http;
  private final String operator;

  private MeasuredStack(LocalStack stack) {
    this.stack = stack;
    this.http = new Http(stack.addresses().issuer(), stack.openIdSecret());
    this.operator = http.token(Map.of("sub", "operator", "role", "operator"));
  }

  /// Starts all but the miners, says what points are, registers the partner and brings the
  /// agreement into force.
  static MeasuredStack start(int portBase, Path state) {
    Set<Part> parts = EnumSet.complementOf(EnumSet.of(Part.MINER));
    Settings settings =
        Settings.defaults()
            .withPortBase(portBase)
            .withState(state)
            .withParts(parts)
            .withoutStartupCaches()
            .withEqualShares();
    for (Part part : SERVICES) settings = settings.withFlags(part, AS_IN_PRODUCTION);
    settings = settings.withFlags(Part.KAFKA, AS_KAFKA_COLLECTS);
    for (Part part : List.of(Part.ONBOARDING, Part.RULES))
      settings = settings.withEnvironment(part, Map.of(STREAM_THREADS, AS_MANY_AS_PROCESSORS));
    settings =
        settings.withEnvironment(
            Part.LEDGER, Map.of(STREAM_THREADS, AS_MANY_AS_PROCESSORS, "PUNCHCARD_STANDBYS", "1"));
    LocalStack stack = LocalStack.start(settings, punchcard.local.Progress.to(System.out));
    try {
      MeasuredStack started = new MeasuredStack(stack);
      started.prepare();
      return started;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  Addresses addresses() {
    return stack.addresses();
  }

  Http http() {
    return http;
  }

  Clients clients() {
    return new Clients(addresses().kafka());
  }

  String partnerToken() {
    return http.token(Map.of("sub", "bench", "role", "partner", "partner", "bench"));
  }

  <V extends SpecificRecord> AvroCodec<V> codec(Topic<V> topic) {
    return new AvroCodec<>(topic, new ConfluentRegistry(addresses().confluentRegistry()));
  }

  /// Returns when the services have done what they were given, so that it slows down nothing that
  /// is measured next: when they take next to no processor time for a second.
  ///
  /// @throws IllegalStateException if they do not within five minutes
  void settle() {
    Duration before = processorTime();
    for (int tries = 0; tries < TRIES_TO_SETTLE; tries++) {
      LockSupport.parkNanos(A_WHILE.toNanos());
      Duration now = processorTime();
      if (now.minus(before).compareTo(NEXT_TO_NONE) <= 0) return;
      before = now;
    }
    throw new IllegalStateException("the services do not come to rest");
  }

  private Duration processorTime() {
    return SERVICES.stream()
        .flatMap(part -> stack.process(part.first()).stream())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// Makes a topic like the log's own.
  void create(String topic) {
    Map<String, Object> where =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, addresses().kafka());
    NewTopic wanted =
        new NewTopic(topic, Site.PARTITIONS, (short) 1)
            .configs(Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"));
    try (Admin admin = Admin.create(where)) {
      admin.createTopics(List.of(wanted)).all().get();
      Leaders.await(admin, topic, Site.PARTITIONS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(topic + " was not made", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// Kills a process (kill -9).
  void kill(Part part) {
    stack.kill(part.first());
  }

  /// The process of a part.
  ProcessHandle process(Part part) {
    return stack.process(part.first()).orElseThrow();
  }

  /// Starts a second instance of a part, and says where it answers.
  URI startSecond(Part part) {
    stack.start(part.instance(1));
    return URI.create("http://localhost:" + (stack.settings().portBase() + SECOND_LEDGER));
  }

  String operator() {
    return operator;
  }

  void stop(Part part) {
    stack.stop(part.first());
  }

  void start(Part part) {
    stack.start(part.first());
  }

  private void prepare() {
    URI points = at(addresses().ledger(), "/currencies/POINTS");
    http.put(points, operator, "application/json", POINTS);
    http.put(at(addresses().ledger(), "/currencies/TIER"), operator, "application/json", POINTS);
    http.put(
        at(addresses().onboarding(), "/participants/bench"),
        operator,
        "application/json",
        """
        {"name": "Bench", "type": "grocer"}\
        """);
    agree(AGREEMENT);
  }

  /// Publishes the agreement's next version, and returns when it is in force.
  void agree(String yaml) {
    URI agreement = at(addresses().rules(), "/agreements/" + AGREEMENT_ID);
    http.put(agreement, operator, "application/yaml", yaml);
    while (!newest(http.get(agreement, operator)).get("inForce").asBoolean()) Thread.onSpinWait();
  }

  private static JsonNode newest(JsonNode agreement) {
    JsonNode versions = agreement.get("versions");
    return versions.get(versions.size() - 1);
  }

  private static URI at(URI service, String path) {
    return URI.create(service + path);
  }

  @Override
  public void close() {
    stack.close();
  }
}
