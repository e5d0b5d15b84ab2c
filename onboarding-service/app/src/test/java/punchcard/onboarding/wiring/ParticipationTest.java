package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.MemberEvent;
import punchcard.avro.ParticipationBegan;
import punchcard.avro.ParticipationEnded;
import punchcard.avro.PartnerEvent;
import punchcard.avro.RejectedEvent;
import punchcard.avro.SignupRequested;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.wiring.PartnerClient.Follower;
import punchcard.onboarding.wiring.PartnerClient.Read;
import punchcard.testkit.RealKafka;

/// Partners are invited, suspended and reinstated, leave and come back, on a real broker.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class ParticipationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AvroCodec<PartnerEvent> EVENTS =
      new AvroCodec<>(Topics.partnerEvents(new PartnerId("any")), Onboarding.REGISTRY);
  private static final String WORDS = "{\"name\": \"Flora's\", \"type\": \"florist\"}";
  private static final String WHY = "{\"reason\": \"unpaid\"}";

  private final Onboarding onboarding;
  private final PartnerClient services = PartnerClient.ofService();
  private @Nullable Follower<MemberEvent> log;
  private @Nullable Follower<RejectedEvent> refused;

  ParticipationTest(Onboarding onboarding) {
    this.onboarding = onboarding;
  }

  /// There is such a topic once onboarding has started.
  private Follower<MemberEvent> log() {
    if (log == null) log = services.follow(Topics.MEMBER_EVENTS);
    return log;
  }

  private Follower<RejectedEvent> refused() {
    if (refused == null) refused = services.follow(Topics.REJECTED_EVENTS);
    return refused;
  }

  @AfterAll
  void stop() throws Exception {
    log().close();
    refused().close();
    services.close();
  }

  @Test
  void behind_the_markers_of_its_end_nothing_is_admitted_until_those_of_its_return()
      throws Exception {
    register("florist");
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Integer> storm =
        CompletableFuture.supplyAsync(() -> publishUntil(enough), Thread::startVirtualThread);
    awaitAdmitted("florist", 50);

    HttpResponse<String> suspended = post("/participants/florist/suspension", WHY);
    assertThat(suspended.statusCode()).as(suspended.body()).isEqualTo(200);
    awaitRejected("florist", 50);
    HttpResponse<String> back = post("/participants/florist/reinstatement", "");
    assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
    long before = admitted("florist").size();
    awaitAdmitted("florist", before + 50);
    enough.set(true);

    int published = storm.join();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> admitted("florist").size() + rejected("florist").size() == published);
    for (int partition = 0; partition < Onboarding.PARTITIONS; partition++)
      assertThat(between(of("florist", partition))).isEmpty();
    assertThat(rejected("florist"))
        .extracting(RejectedEvent::getReason)
        .containsOnly("NOT_TAKING_PART");
  }

  /// What was admitted between the two markers of one partition.
  private static List<MemberEvent> between(List<MemberEvent> events) {
    List<Object> bodies = events.stream().map(MemberEvent::getBody).toList();
    int end = lastOf(bodies, ParticipationEnded.class);
    int begin = lastOf(bodies, ParticipationBegan.class);
    assertThat(end).as("the marker of the end").isNotNegative().isLessThan(begin);
    return events.subList(end + 1, begin);
  }

  private static int lastOf(List<Object> bodies, Class<?> marker) {
    return IntStream.range(0, bodies.size())
        .filter(i -> marker.isInstance(bodies.get(i)))
        .max()
        .orElse(-1);
  }

  /// Signups with ever new references, in whatever partition: most go to another task.
  private int publishUntil(AtomicBoolean enough) {
    int published = 0;
    while (!enough.get()) {
      publish("florist", published % Onboarding.PARTITIONS, signup("s-" + published));
      published++;
    }
    return published;
  }

  @Test
  void a_suspended_partner_has_no_rights_and_no_password_and_gets_another_one() throws Exception {
    assumeThat(RealKafka.shared().partnerBootstrap()).as("a listener for partners").isPresent();
    String bootstrap = RealKafka.shared().partnerBootstrap().orElseThrow();
    String password = register("baker").get("password").asText();
    try (PartnerClient open = PartnerClient.of(bootstrap, "baker", password)) {
      open.publish("partner.baker.events", 0, "1", signup("s-1"));

      assertThat(post("/participants/baker/suspension", WHY).statusCode()).isEqualTo(200);

      assertThatThrownBy(() -> open.publish("partner.baker.events", 0, "2", signup("s-2")))
          .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }
    assertThatThrownBy(() -> tryToPublish(bootstrap, password)).isInstanceOf(Exception.class);
    assertThat(post("/participants/baker/credentials", "").statusCode()).isEqualTo(404);

    HttpResponse<String> back = post("/participants/baker/reinstatement", "");
    tryToPublish(bootstrap, JSON.readTree(back.body()).get("password").asText());
  }

  private static void tryToPublish(String bootstrap, String password) throws Exception {
    try (PartnerClient baker = PartnerClient.of(bootstrap, "baker", password)) {
      baker.publish("partner.baker.events", 0, "3", signup("s-3"));
    }
  }

  @Test
  void a_partner_has_a_client_of_its_own_as_long_as_it_takes_part() throws Exception {
    RegisteredHere clients = onboarding.identityProvider.clients();
    JsonNode registered = register("cooper");
    assertThat(registered.get("clientId").asText()).isEqualTo("partner.cooper");
    assertThat(clients.secretOf("partner.cooper")).contains(secretIn(registered));
    assertThat(registered.get("issuer").asText()).isEqualTo(onboarding.identityProvider.issuer());
    assertThat(register("cooper").has("clientSecret")).as("told twice").isFalse();

    JsonNode renewed = JSON.readTree(post("/participants/cooper/credentials", "").body());
    assertThat(secretIn(renewed)).isNotEqualTo(secretIn(registered));
    assertThat(clients.secretOf("partner.cooper")).contains(secretIn(renewed));

    assertThat(post("/participants/cooper/suspension", WHY).statusCode()).isEqualTo(200);
    assertThat(clients.secretOf("partner.cooper")).isEmpty();
    JsonNode back = JSON.readTree(post("/participants/cooper/reinstatement", "").body());
    assertThat(clients.secretOf("partner.cooper")).contains(secretIn(back));

    assertThat(post("/participants/cooper/departure", WHY).statusCode()).isEqualTo(200);
    assertThat(clients.secretOf("partner.cooper")).isEmpty();
  }

  private static String secretIn(JsonNode told) {
    return told.required("clientSecret").asText();
  }

  @Test
  void while_the_openid_provider_is_down_nobody_joins_and_who_is_shut_out_is_out()
      throws Exception {
    RegisteredHere clients = onboarding.identityProvider.clients();
    register("weaver");
    clients.goDown();
    try {
      assertThat(putStatus("/participants/dyer", WORDS)).isEqualTo(503);
      assertThat(get("/participants/dyer").statusCode()).isEqualTo(404);
      assertThat(post("/participants/weaver/suspension", WHY).statusCode()).isEqualTo(503);
      assertThat(status("weaver")).isEqualTo("SUSPENDED");
    } finally {
      clients.comeUp();
    }
    assertThat(secretIn(register("dyer"))).isNotEmpty();
    assertThat(clients.secretOf("partner.weaver")).isPresent();
    assertThat(post("/participants/weaver/suspension", WHY).statusCode()).isEqualTo(200);
    assertThat(clients.secretOf("partner.weaver")).isEmpty();
  }

  @Test
  void it_leaves_by_its_own_will_and_comes_back_when_it_is_registered_again() throws Exception {
    register("butcher");
    String butcher = onboarding.identityProvider.partner("butcher");

    HttpResponse<String> others =
        onboarding.post(
            "/participants/butcher/departure", onboarding.identityProvider.partner("gym"), WHY);
    HttpResponse<String> left = onboarding.post("/participants/butcher/departure", butcher, WHY);

    assertThat(others.statusCode()).isEqualTo(404);
    assertThat(left.statusCode()).isEqualTo(200);
    await("its token is good for nothing")
        .until(
            () -> onboarding.get("/partners/butcher/members?ref=1", butcher).statusCode() == 403);
    assertThat(status("butcher")).isEqualTo("LEFT");
    assertThat(register("butcher").has("password")).isTrue();
    publish("butcher", 0, signup("s-back"));
    awaitAdmitted("butcher", 1);
  }

  @Test
  void it_takes_the_signatures_that_the_charter_asks_for_and_the_terms_of_that_charter()
      throws Exception {
    register("gym");
    JsonNode charter =
        JSON.readTree(
            put(
                "/charter",
                """
                {"inviters": ["operator", "gym", "grocer"], "atLeast": 2, "terms": "Be kind."}
                """));
    try {
      assertThat(putStatus("/participants/tailor", WORDS)).isEqualTo(409);
      JsonNode proposed = JSON.readTree(put("/invitations/tailor", WORDS));
      assertThat(proposed.get("status").asText()).isEqualTo("PROPOSED");
      assertThat(proposed.has("code")).isFalse();
      assertThat(invite("insurer").statusCode()).isEqualTo(404);
      JsonNode invited = JSON.readTree(invite("gym").body());
      assertThat(invited.get("status").asText()).isEqualTo("INVITED");
      String code = invited.get("code").asText();

      assertThat(accept("tailor", "wrong", charter).statusCode()).isEqualTo(404);
      assertThat(accept("nobody", code, charter).statusCode()).isEqualTo(404);
      HttpResponse<String> accepted = accept("tailor", code, charter);
      HttpResponse<String> again = accept("tailor", code, charter);

      assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
      assertThat(JSON.readTree(accepted.body()).has("password")).isTrue();
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(JSON.readTree(again.body()).has("password")).isFalse();
      assertThat(status("tailor")).isEqualTo("TAKES_PART");
    } finally {
      put("/charter", "{\"inviters\": [\"operator\"], \"atLeast\": 1, \"terms\": \"None.\"}");
    }
  }

  @Test
  void of_many_who_accept_at_once_one_is_told_the_password() throws Exception {
    JsonNode charter = JSON.readTree(get("/charter").body());
    String code = JSON.readTree(put("/invitations/potter", WORDS)).get("code").asText();
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++)
      all.add(
          CompletableFuture.supplyAsync(
              () -> accept("potter", code, charter), Thread::startVirtualThread));

    List<Integer> answers = all.stream().map(answer -> answer.join().statusCode()).toList();

    assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
  }

  private HttpResponse<String> accept(String partner, String code, JsonNode charter) {
    String body =
        """
        {"code": "%s", "charterVersion": %d, "termsSha256": "%s", "signedBy": "Flora"}
        """
            .formatted(code, charter.get("version").asInt(), charter.get("termsSha256").asText());
    try {
      return onboarding.post("/invitations/" + partner + "/acceptance", body);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> invite(String party) throws Exception {
    return onboarding.put("/invitations/tailor", onboarding.identityProvider.partner(party), WORDS);
  }

  private String put(String path, String json) throws Exception {
    HttpResponse<String> answer =
        onboarding.put(path, onboarding.identityProvider.operator(), json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private int putStatus(String path, String json) throws Exception {
    return onboarding.put(path, onboarding.identityProvider.operator(), json).statusCode();
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    return onboarding.post(path, onboarding.identityProvider.operator(), json);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return onboarding.get(path, onboarding.identityProvider.operator());
  }

  private String status(String partner) throws Exception {
    return JSON.readTree(get("/participants/" + partner).body()).get("status").asText();
  }

  private JsonNode register(String id) throws Exception {
    HttpResponse<String> made =
        onboarding.put("/participants/" + id, onboarding.identityProvider.operator(), WORDS);
    assertThat(made.statusCode()).as(made.body()).isIn(200, 201);
    return JSON.readTree(made.body());
  }

  private void publish(String partner, int partition, byte[] event) {
    try {
      var _ = services.publish("partner." + partner + ".events", partition, "any", event);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] signup(String name) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return EVENTS.serialize(
        null,
        new PartnerEvent(name, "ref-" + name, now, new SignupRequested(null, null, Map.of())));
  }

  private void awaitAdmitted(String partner, long atLeast) {
    await(partner + "'s events are admitted")
        .atMost(Duration.ofSeconds(20))
        .until(() -> admitted(partner).size() >= atLeast);
  }

  private void awaitRejected(String partner, long atLeast) {
    await(partner + "'s events are rejected")
        .atMost(Duration.ofSeconds(20))
        .until(() -> rejected(partner).size() >= atLeast);
  }

  private List<MemberEvent> admitted(String partner) {
    return log().all().stream()
        .map(Read::value)
        .filter(event -> partner.equals(event.getPartner()))
        .toList();
  }

  private List<RejectedEvent> rejected(String partner) {
    return refused().all().stream()
        .map(Read::value)
        .filter(event -> partner.equals(event.getPartner()))
        .toList();
  }

  /// What the partner said, and the markers of what it is, in one partition of the log.
  private List<MemberEvent> of(String partner, int partition) {
    return log().all().stream()
        .filter(read -> read.partition() == partition)
        .map(Read::value)
        .filter(
            event ->
                partner.equals(event.getPartner())
                    || event.getEventId().startsWith("participants/" + partner + "/"))
        .toList();
  }
}
