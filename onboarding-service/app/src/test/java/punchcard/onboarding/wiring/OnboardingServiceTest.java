package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.AgreementInForce;
import punchcard.avro.AgreementVersion;
import punchcard.avro.BudgetId;
import punchcard.avro.BudgetSlice;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.PromotionBudget;
import punchcard.avro.ReplayApproved;
import punchcard.avro.ReplayOrdered;
import punchcard.avro.ReplayStep;
import punchcard.avro.ReplayedPast;
import punchcard.avro.SignupRequested;
import punchcard.avro.SlicesGranted;
import punchcard.avro.SlicesRecalled;
import punchcard.avro.SpendRecorded;
import punchcard.events.AvroCodec;
import punchcard.events.Partitions;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.wiring.PartnerClient.Read;
import punchcard.testkit.RealKafka;

/// The whole service on a real broker: what partners and operators can do with it, and cannot.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class OnboardingServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AvroCodec<PartnerEvent> EVENTS =
      new AvroCodec<>(Topics.partnerEvents(new PartnerId("any")), Onboarding.REGISTRY);

  private final Onboarding onboarding;
  private final PartnerClient services = PartnerClient.ofService();
  private String password = "";

  OnboardingServiceTest(Onboarding onboarding) {
    this.onboarding = onboarding;
  }

  @BeforeAll
  void registerTwoPartners() throws Exception {
    HttpResponse<String> made = register("grocer");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    password = JSON.readTree(made.body()).get("password").asText();
    assertThat(register("gym").statusCode()).isEqualTo(201);
  }

  @AfterAll
  void stop() throws Exception {
    services.close();
  }

  private HttpResponse<String> register(String id) throws Exception {
    return onboarding.put(
        "/participants/" + id,
        onboarding.identityProvider.operator(),
        "{\"name\": \"The " + id + "\", \"type\": \"shop\"}");
  }

  @Test
  void a_registered_partner_is_told_how_to_connect_but_its_password_only_once() throws Exception {
    HttpResponse<String> again = register("grocer");

    assertThat(again.statusCode()).isEqualTo(200);
    JsonNode partner = JSON.readTree(again.body());
    assertThat(partner.get("eventsTopic").asText()).isEqualTo("partner.grocer.events");
    assertThat(partner.get("username").asText()).isEqualTo("grocer");
    assertThat(partner.has("password")).isFalse();
    HttpResponse<String> all =
        onboarding.get("/participants", onboarding.identityProvider.operator());
    assertThat(JSON.readTree(all.body()).findValuesAsText("id")).contains("grocer", "gym");
  }

  @Test
  void its_topic_takes_no_compressed_bombs_and_has_the_brokers_time() throws Exception {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "partner.grocer.events");
    try (Admin admin = admin()) {
      Config config =
          Objects.requireNonNull(admin.describeConfigs(List.of(topic)).all().get().get(topic));

      assertThat(config.get("compression.type").value()).isEqualTo("uncompressed");
      assertThat(config.get("max.message.bytes").value()).isEqualTo("1048576");
      assertThat(config.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
    }
  }

  @Test
  void it_may_write_its_events_and_read_its_feed() throws Exception {
    try (Admin admin = admin()) {
      assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get())
          .filteredOn(acl -> acl.entry().principal().equals("User:grocer"))
          .extracting(OnboardingServiceTest::words)
          .containsExactlyInAnyOrder(
              "WRITE partner.grocer.events",
              "DESCRIBE partner.grocer.events",
              "READ partner.grocer.feed",
              "DESCRIBE partner.grocer.feed",
              "READ partner.grocer.");
    }
  }

  private static String words(AclBinding acl) {
    return acl.entry().operation() + " " + acl.pattern().name();
  }

  @Test
  void a_partner_that_logs_in_can_do_that_and_no_more() throws Exception {
    try (PartnerClient grocer = logIn()) {
      grocer.publish("partner.grocer.events", 0, "1", signup("s-login", "login"));
      assertThatThrownBy(
              () -> grocer.publish("partner.gym.events", 0, "1", signup("s-login", "login")))
          .hasRootCauseInstanceOf(TopicAuthorizationException.class);
      assertThatThrownBy(() -> grocer.read(Topics.MEMBER_EVENTS, 1, _ -> true))
          .isInstanceOf(TopicAuthorizationException.class);
      assertThatThrownBy(
              () -> grocer.publish("partner.grocer.events", 0, "1", new byte[20_000_000]))
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseInstanceOf(RecordTooLargeException.class);
    }
  }

  @Test
  void an_event_in_the_wrong_partition_reaches_the_owner_of_its_reference() throws Exception {
    int wrong = (Partitions.of("4711", Onboarding.PARTITIONS) + 1) % Onboarding.PARTITIONS;

    publish(wrong, "another key", signup("s-4711", "4711"));
    publish(wrong, "another key", purchase("e-4711", "4711", Instant.now()));
    publish(wrong, "another key", purchase("e-4711", "4711", Instant.now()));
    publish(wrong, "another key", purchase("e-4711-last", "4711", Instant.now()));

    assertThat(log(3, event -> isOneOf(event, "s-4711", "e-4711", "e-4711-last")))
        .extracting(read -> read.value().getEventId())
        .containsExactly("s-4711", "e-4711", "e-4711-last");
    HttpResponse<String> found =
        onboarding.get(
            "/partners/grocer/members?ref=4711", onboarding.identityProvider.partner("grocer"));
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(onboarding.get("/partners/grocer/members?ref=4711", gym()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void what_occurred_before_ids_are_kept_is_admitted_once() throws Exception {
    Instant longAgo = Instant.now().minus(Duration.ofDays(50));
    int owner = Partitions.of("old", Onboarding.PARTITIONS);

    publish(owner, "old", signup("s-old", "old"));
    publish(owner, "old", purchase("e-old", "old", longAgo));
    publish(owner, "old", purchase("e-old", "old", longAgo));
    log(1, event -> event.getEventId().equals("e-old"));
    publish(owner, "old", purchase("e-old", "old", longAgo));
    publish(owner, "old", purchase("e-old-last", "old", longAgo));

    assertThat(log(3, event -> isOneOf(event, "s-old", "e-old", "e-old-last")))
        .extracting(read -> read.value().getEventId())
        .containsExactly("s-old", "e-old", "e-old-last");
  }

  @Test
  void a_new_version_of_an_agreement_is_marked_in_every_partition() throws Exception {
    AvroCodec<AgreementVersion> codec = new AvroCodec<>(Topics.AGREEMENTS, Onboarding.REGISTRY);
    AgreementVersion version =
        new AgreementVersion(
            "standard", 1, Instant.now(), "operator", "agreement: standard", null, null, List.of());

    services.publish("agreements", 0, "standard/1", codec.serialize(null, version));

    assertThat(log(Onboarding.PARTITIONS, event -> isInForce(event, "standard")))
        .extracting(Read::partition)
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void an_approved_replay_is_marked_in_every_partition_behind_its_version() throws Exception {
    AvroCodec<AgreementVersion> versions = new AvroCodec<>(Topics.AGREEMENTS, Onboarding.REGISTRY);
    AvroCodec<ReplayStep> replays = new AvroCodec<>(Topics.REPLAYS, Onboarding.REGISTRY);
    LocalDate day = LocalDate.of(2026, 1, 31);
    ReplayStep approval =
        new ReplayStep(
            "1", 2, now(), "olga", new ReplayApproved(new ReplayedPast("replayed", 1, day, day)));
    AgreementVersion version =
        new AgreementVersion(
            "replayed", 1, now(), "olga", "agreement: replayed", null, null, List.of());

    services.publish("replays", 0, "1", replays.serialize(null, approval));
    services.publish("agreements", 0, "replayed/1", versions.serialize(null, version));

    List<Read<MemberEvent>> markers =
        log(
            2 * Onboarding.PARTITIONS,
            event -> isInForce(event, "replayed") || event.getBody() instanceof ReplayOrdered);
    for (int partition = 0; partition < Onboarding.PARTITIONS; partition++) {
      int here = partition;
      assertThat(markers)
          .filteredOn(read -> read.partition() == here)
          .extracting(read -> read.value().getEventId())
          .containsExactly("replayed/1", "replays/1/2");
    }
  }

  @Test
  void slices_of_a_budget_are_marked_in_every_partition_once_and_in_order() throws Exception {
    BudgetId budget = new BudgetId("sliced", "spring", "POINTS");
    List<BudgetSlice> slices = List.of(new BudgetSlice(0, 100L), new BudgetSlice(2, 50L));
    Object first = new SlicesGranted(budget, 1, slices, 850L, false);
    Object recall = new SlicesRecalled(budget, 2);
    Object last = new SlicesGranted(budget, 3, slices, 0L, true);

    for (Object body : List.of(first, recall, first, recall, last)) publishBudget(body);

    List<Read<MemberEvent>> markers =
        log(
            3 * Onboarding.PARTITIONS,
            event -> event.getEventId().startsWith("promotion-budgets/sliced/"));
    for (int partition = 0; partition < Onboarding.PARTITIONS; partition++) {
      int here = partition;
      assertThat(markers)
          .filteredOn(read -> read.partition() == here)
          .extracting(read -> read.value().getBody())
          .containsExactly(first, recall, last);
    }
  }

  private void publishBudget(Object body) throws Exception {
    AvroCodec<PromotionBudget> codec =
        new AvroCodec<>(Topics.PROMOTION_BUDGETS, Onboarding.REGISTRY);
    services.publish(
        "promotion-budgets",
        0,
        "sliced/spring/POINTS",
        codec.serialize(null, new PromotionBudget(body)));
  }

  private static boolean isInForce(MemberEvent event, String agreement) {
    return event.getBody() instanceof AgreementInForce marker
        && marker.getAgreementId().equals(agreement);
  }

  @Test
  void an_event_over_http_is_answered_when_the_log_has_it() throws Exception {
    HttpResponse<String> accepted = post("grocer", http("s-http", "http", "SignupRequested", "{}"));

    assertThat(accepted.statusCode()).isEqualTo(202);
    JsonNode position = JSON.readTree(accepted.body());
    assertThat(position.get("topic").asText()).isEqualTo("partner.grocer.events");
    assertThat(position.get("partition").asInt())
        .isEqualTo(Partitions.of("http", Onboarding.PARTITIONS));
    assertThat(log(1, event -> event.getEventId().equals("s-http"))).hasSize(1);
  }

  @Test
  void what_is_wrong_with_an_event_is_told() throws Exception {
    assertThat(post("grocer", "no json").statusCode()).isEqualTo(400);
    HttpResponse<String> wrong =
        post("grocer", http("e-http", "http", "SpendRecorded", "{\"amountMinor\": \"12\"}"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(wrong.body()).contains("body.amountMinor must be a whole number");
  }

  @Test
  void another_partner_and_an_unknown_one_are_answered_alike() throws Exception {
    String event = http("e-http", "http", "SignupRequested", "{}");
    HttpResponse<String> another = onboarding.post("/partners/grocer/events", gym(), event);
    HttpResponse<String> unknown = onboarding.post("/partners/nobody/events", gym(), event);

    assertThat(another.statusCode()).isEqualTo(404);
    assertThat(another.body()).isEqualTo(unknown.body());
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(onboarding.get("/participants", gym()).statusCode()).isEqualTo(403);
    assertThat(onboarding.get("/participants", "no token").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> post(String partner, String event) throws Exception {
    return onboarding.post(
        "/partners/" + partner + "/events", onboarding.identityProvider.partner(partner), event);
  }

  private static String http(String eventId, String reference, String type, String body) {
    return """
    {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "%s", "body": %s}
    """
        .formatted(eventId, reference, now(), type, body);
  }

  private String gym() {
    return onboarding.identityProvider.partner("gym");
  }

  private PartnerClient logIn() {
    String bootstrap = RealKafka.shared().partnerBootstrap().orElse("");
    assumeThat(bootstrap).as("this broker has a listener for partners").isNotEmpty();
    return PartnerClient.of(bootstrap, "grocer", password);
  }

  private void publish(int partition, String key, byte[] value) throws Exception {
    services.publish("partner.grocer.events", partition, key, value);
  }

  /// By its whole id: the log is shared, and a part of one is found in others' random ids, too.
  private static boolean isOneOf(MemberEvent event, String... ids) {
    return List.of(ids).contains(event.getEventId());
  }

  private List<Read<MemberEvent>> log(int count, Predicate<MemberEvent> wanted) {
    return services.read(Topics.MEMBER_EVENTS, count, wanted);
  }

  private static byte[] signup(String eventId, String reference) {
    return event(eventId, reference, now(), new SignupRequested(null, null, Map.of()));
  }

  private static byte[] purchase(String eventId, String reference, Instant at) {
    Object spend = SpendRecorded.newBuilder().setAmountMinor(100).setCurrency("USD").build();
    return event(eventId, reference, at, spend);
  }

  private static byte[] event(String eventId, String reference, Instant at, Object body) {
    Instant millis = at.truncatedTo(ChronoUnit.MILLIS);
    return EVENTS.serialize(null, new PartnerEvent(eventId, reference, millis, body));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", RealKafka.shared().bootstrap()));
  }
}
