package punchcard.onboarding.wiring;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.Disclosure;
import punchcard.avro.MemberEvent;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.wiring.PartnerClient.Read;
import punchcard.testkit.RealKafka;

/// What a partner can do that has no Kafka client, on a real broker.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class GatewayServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLOUD_EVENT = "application/cloudevents+json";
  private static final String SIGNUP = "SignupRequested";
  private static final String CLOUD_EVENTS = "application/cloudevents-batch+json";

  private final Studio studio;
  private final PartnerClient kafka = PartnerClient.ofService();

  GatewayServiceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @BeforeAll
  void theStudioIsHeard() throws Exception {
    Studio.await(
        "the topic",
        () -> send("application/json", plain("s-first", "first", "SignupRequested", "{}")),
        it -> it.statusCode() == 202);
  }

  @AfterAll
  void stop() throws Exception {
    kafka.close();
  }

  @Test
  void a_batch_is_answered_event_by_event_and_admitted_in_its_order() throws Exception {
    String batch =
        array(
            plain("s-batch", "batch", "SignupRequested", "{}"),
            plain("v-wrong", "batch", "VisitRecorded", "{\"durationMinutes\": \"long\"}"),
            "7",
            plain("v-batch", "batch", "VisitRecorded", "{\"durationMinutes\": 45}"));

    JsonNode answer = json(207, send("application/json", batch));

    assertThat(answer.get("accepted").asInt()).isEqualTo(2);
    assertThat(answer.get("refused").asInt()).isEqualTo(2);
    JsonNode events = answer.get("events");
    assertThat(events.get(0).get("position").get("topic").asText())
        .isEqualTo("partner.studio.events");
    assertThat(events.get(1).toString())
        .isEqualTo("{\"reason\":\"body.durationMinutes must be a whole number\"}");
    assertThat(events.get(2).get("reason").asText()).isEqualTo("the event must be an object");
    assertThat(events.get(3).get("position").get("offset").asLong())
        .isGreaterThan(events.get(0).get("position").get("offset").asLong());
    assertThat(admitted("s-batch", "v-batch")).containsExactly("s-batch", "v-batch");
  }

  @Test
  void a_batch_that_is_sent_again_is_admitted_once() throws Exception {
    String batch =
        array(
            cloud("s-again", "again", "SignupRequested", "{}"),
            cloud("v-again", "again", "punchcard.VisitRecorded", "{\"durationMinutes\": 4}"));
    String last = array(cloud("v-end", "again", "VisitRecorded", "{\"durationMinutes\": 5}"));

    json(202, send(CLOUD_EVENTS, batch));
    json(202, send(CLOUD_EVENTS, batch));
    json(202, send(CLOUD_EVENTS, last));

    assertThat(admitted("s-again", "v-again", "v-end"))
        .containsExactly("s-again", "v-again", "v-end");
  }

  @Test
  void one_cloud_event_is_answered_with_its_position() throws Exception {
    String signup = cloud("s-cloud", "cloud", "punchcard.SignupRequested", "{}");

    assertThat(json(202, send(CLOUD_EVENT + "; charset=UTF-8", signup)).get("topic").asText())
        .isEqualTo("partner.studio.events");

    assertThat(admitted("s-cloud")).containsExactly("s-cloud");
    String foreign = signup.replace("/partners/studio", "/partners/shop");
    assertThat(json(422, send(CLOUD_EVENT, foreign)).get("detail").asText())
        .isEqualTo("source must be /partners/studio");
  }

  @Test
  void what_is_sent_has_the_form_that_it_says_and_its_bounds() throws Exception {
    String signup = cloud("s-form", "form", "SignupRequested", "{}");
    String many = array(IntStream.range(0, 501).mapToObj(_ -> "7").toArray(String[]::new));

    json(422, send(CLOUD_EVENTS, signup));
    json(422, send(CLOUD_EVENT, array(signup)));
    json(422, send("application/json", signup));
    json(400, send(CLOUD_EVENTS, "[" + signup));
    json(413, send("application/json", many));
    json(413, send("application/json", "[\"" + "é".repeat(600_000) + "\"]"));
    assertThat(json(202, send(CLOUD_EVENTS, "[]")).get("events").isEmpty()).isTrue();
  }

  @Test
  void who_is_too_fast_is_told_how_long_to_wait_and_others_are_heard() throws Exception {
    String path = "/partners/shop/events";
    String many = array(IntStream.range(0, 500).mapToObj(_ -> "7").toArray(String[]::new));
    String shop = studio.partner("shop");

    // The bucket holds 500, and 10 more in each second.
    json(207, studio.onboarding.post(path, shop, many));
    HttpResponse<String> answer = studio.onboarding.post(path, shop, many);

    json(429, answer);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 50L);
    json(202, send("application/json", plain("s-other", "other", "SignupRequested", "{}")));
  }

  @Test
  void the_feed_is_read_page_by_page_as_the_topic_has_it() throws Exception {
    takePart("paged");
    for (int guest = 0; guest < 7; guest++) publishFor("paged", "s-feed-" + guest);
    List<Read<Disclosure>> topic =
        kafka.read(
            Topics.partnerFeed(new PartnerId("paged")),
            7,
            it -> it.getFields().getOrDefault("eventId", "").startsWith("s-feed-"));

    List<JsonNode> pages = pages("paged", 2);

    List<String> read = pages.stream().map(GatewayServiceTest::id).toList();
    assertThat(read).doesNotHaveDuplicates();
    for (int partition = 0; partition < Onboarding.PARTITIONS; partition++)
      assertThat(read).containsSubsequence(idsOf(partition, topic));
    JsonNode last = pages.getLast();
    assertThat(last.get("memberRef").asText()).startsWith("member:");
    assertThat(last.get("fields").has("eventId")).isTrue();
  }

  @Test
  void who_waits_is_told_when_something_comes_and_waits_twice_at_most() throws Exception {
    takePart("kiosk");
    String path = "/partners/kiosk/feed?waitSeconds=20";
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ExecutorCompletionService<HttpResponse<String>>(threads);
      for (int caller = 0; caller < 3; caller++)
        asked.submit(() -> studio.onboarding.get(path, studio.partner("kiosk")));

      HttpResponse<String> refused = asked.take().get();
      json(429, refused);
      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      publishFor("kiosk", "s-waited");
      for (int told = 0; told < 2; told++)
        assertThat(fields(json(200, asked.take().get()))).containsExactly("s-waited");
    }
  }

  @Test
  void who_is_shut_out_while_it_waits_is_told_nothing_more() throws Exception {
    takePart("closing");
    String path = "/partners/closing/feed?waitSeconds=20";
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waits = threads.submit(() -> studio.onboarding.get(path, studio.partner("closing")));
      json(200, suspend("closing"));

      // Should the suspension have been the quicker one, nothing was heard at all.
      assertThat(waits.get().statusCode()).isIn(403, 404);
    }
  }

  @Test
  void a_cursor_is_good_for_its_own_feed_only() throws Exception {
    String cursor = feed("studio", "").get("cursor").asText();
    feed("studio", "?after=" + cursor);

    for (String after : List.of(cursor.replaceFirst("^A", "B"), "none", cursor + "AAAA", ""))
      json(422, ask("studio", "?after=" + after));
    json(422, ask("shop", "?after=" + cursor));
    json(422, ask("studio", "?limit=0"));
    json(422, ask("studio", "?limit=1001"));
    json(422, ask("studio", "?waitSeconds=21"));
    json(404, studio.onboarding.get("/partners/studio/feed", studio.partner("shop")));
    json(404, studio.onboarding.get("/partners/studio/feed", studio.operator()));
  }

  @Test
  void who_comes_back_too_late_is_told_to_read_the_view() throws Exception {
    takePart("latecomer");
    String before = feed("latecomer", "").get("cursor").asText();
    publishFor("latecomer", "s-late");
    assertThat(fields(feed("latecomer", "?waitSeconds=20"))).containsExactly("s-late");
    deleteFeed("latecomer");

    assertThat(json(410, ask("latecomer", "?after=" + before)).get("detail").asText())
        .contains("GET /partners/latecomer/view");
    JsonNode fromNow = feed("latecomer", "");
    assertThat(fromNow.get("disclosures").isEmpty()).isTrue();
    feed("latecomer", "?after=" + fromNow.get("cursor").asText());
  }

  private void takePart(String partner) throws Exception {
    studio.onboarding.put(
        "/participants/" + partner, studio.operator(), "{\"name\": \"It\", \"type\": \"shop\"}");
  }

  private HttpResponse<String> suspend(String partner) throws Exception {
    return studio.onboarding.post(
        "/participants/" + partner + "/suspension", studio.operator(), "{\"reason\": \"Over.\"}");
  }

  private void publishFor(String partner, String signup) throws Exception {
    String path = "/partners/" + partner + "/events";
    String event = plain(signup, signup, SIGNUP, "{}");
    json(202, studio.onboarding.post(path, studio.partner(partner), event));
  }

  private static void deleteFeed(String partner) throws Exception {
    String topic = Topics.partnerFeed(new PartnerId(partner)).name();
    Map<String, Object> where = Map.of("bootstrap.servers", RealKafka.shared().bootstrap());
    Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
    for (int partition = 0; partition < Onboarding.PARTITIONS; partition++)
      all.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1));
    try (Admin admin = Admin.create(where)) {
      admin.deleteRecords(all).all().get();
    }
  }

  /// Everything in a partner's feed, by pages of so many at most.
  private List<JsonNode> pages(String partner, int limit) throws Exception {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page = feed(partner, "?limit=" + limit);
    while (!page.get("disclosures").isEmpty()) {
      assertThat(page.get("disclosures").size()).isLessThanOrEqualTo(limit);
      page.get("disclosures").forEach(all::add);
      page = feed(partner, "?limit=" + limit + "&after=" + page.get("cursor").asText());
    }
    return all;
  }

  private JsonNode feed(String partner, String query) throws Exception {
    return json(200, ask(partner, query));
  }

  private HttpResponse<String> ask(String partner, String query) throws Exception {
    return studio.onboarding.get("/partners/" + partner + "/feed" + query, studio.partner(partner));
  }

  private static String id(JsonNode disclosure) {
    return disclosure.get("disclosureId").asText();
  }

  private static List<String> idsOf(int partition, List<Read<Disclosure>> topic) {
    return topic.stream()
        .filter(read -> read.partition() == partition)
        .map(read -> read.value().getDisclosureId())
        .toList();
  }

  /// The partner's own event ids in a page.
  private static List<String> fields(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.get("disclosures").forEach(it -> ids.add(it.get("fields").get("eventId").asText()));
    return ids;
  }

  /// The ids of the studio's events that the log has, when it has at least one of each.
  private List<String> admitted(String... ids) {
    List<String> wanted = List.of(ids);
    List<Read<MemberEvent>> log =
        kafka.read(Topics.MEMBER_EVENTS, wanted.size(), it -> wanted.contains(it.getEventId()));
    return log.stream().map(read -> read.value().getEventId()).toList();
  }

  private HttpResponse<String> send(String type, String body) throws Exception {
    return studio.onboarding.postAs(
        type, "/partners/studio/events", studio.partner("studio"), body);
  }

  private static JsonNode json(int status, HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static String array(String... events) {
    return List.of(events).stream().collect(joining(",", "[", "]"));
  }

  private static String plain(String eventId, String reference, String type, String body) {
    return """
    {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "%s", "body": %s}
    """
        .formatted(eventId, reference, Instant.now(), type, body);
  }

  private static String cloud(String id, String subject, String type, String data) {
    return """
    {"specversion": "1.0", "id": "%s", "source": "/partners/studio", "subject": "%s",
     "time": "%s", "type": "%s", "data": %s}
    """
        .formatted(id, subject, Instant.now(), type, data);
  }
}
