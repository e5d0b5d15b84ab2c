package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.Disclosure;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.wiring.PartnerClient.Read;

/// Disclosure on a real broker: a club's visits that its insurer may know of under consent, in its
/// feed, over HTTP, and read again from the beginning.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class DisclosureServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PartnerId HEALTH = new PartnerId("healthco");

  private final Onboarding onboarding;
  private final PartnerClient kafka = PartnerClient.ofService();
  private final List<String> told = new ArrayList<>();

  DisclosureServiceTest(Onboarding onboarding) {
    this.onboarding = onboarding;
  }

  @BeforeAll
  void thereAreTwoPartnersAndTerms() throws Exception {
    for (String partner : new String[] {"club", "healthco"})
      onboarding.put(
          "/participants/" + partner, operator(), "{\"name\": \"It\", \"type\": \"shop\"}");
    onboarding.put(
        "/consent-terms/club/1",
        operator(),
        "{\"material\": false, \"texts\": {\"en\": \"Terms.\"}}");
  }

  @AfterAll
  void stop() throws Exception {
    kafka.close();
  }

  @Test
  void the_log_decides_which_visits_the_insurer_sees_and_every_view_agrees() throws Exception {
    String member = signUp("guest-1");
    visit("guest-1", "before", 1);
    consents(member, "c");
    visit("guest-1", "shared-1", 2);
    visit("guest-1", "shared-2", 3);
    awaitFeed(member, 3);
    assertThat(post(member, "c", "withdrawal").statusCode()).isEqualTo(200);
    visit("guest-1", "after", 4);
    consents(member, "d");
    visit("guest-1", "shared-3", 5);

    List<Disclosure> feed = awaitFeed(member, 6);
    assertThat(feed)
        .extracting(it -> it.getKind() + it.getFields().getOrDefault("durationMinutes", ""))
        .containsExactly(
            "SharingBegan",
            "VisitRecorded2",
            "VisitRecorded3",
            "SharingEnded",
            "SharingBegan",
            "VisitRecorded5");
    // What holds today is the last consent: the same over HTTP, and from the beginning of the log.
    List<String> today = feed.subList(4, 6).stream().map(Disclosure::getDisclosureId).toList();
    assertThat(ids(view(member, "trainer"))).containsExactlyInAnyOrderElementsOf(today);
    assertThat(idsOf(member, lines("/partners/healthco/view", partner("healthco"))))
        .isEqualTo(today);
  }

  @Test
  void who_reads_what_is_shared_is_written_down_for_the_member() throws Exception {
    String member = signUp("guest-2");
    consents(member, "c");
    visit("guest-2", "shared-10", 7);
    awaitFeed(member, 2);

    view(member, "trainer");

    List<JsonNode> told = lines("/members/" + member + "/disclosures", ofMember(member));
    assertThat(told)
        .extracting(it -> it.path("kind").asText() + " " + it.path("recipient").asText())
        .containsOnlyOnce("VisitRecorded healthco", "Reading healthco");
    JsonNode reading = told.stream().filter(it -> it.has("reader")).findFirst().orElseThrow();
    assertThat(reading.get("reader").asText()).isEqualTo("tina");
    assertThat(reading.get("purpose").asText()).isEqualTo("health-programme");
    assertThat(reading.get("fields").toString()).contains("VisitRecorded.durationMinutes");
  }

  @Test
  void staff_sees_what_its_role_is_for_and_nobody_else_sees_anything() throws Exception {
    String member = signUp("guest-3");
    consents(member, "c");
    visit("guest-3", "shared-20", 7);
    awaitFeed(member, 2);
    String path = "/partners/healthco/members/" + member + "/view";

    assertThat(view(member, "trainer")).hasSize(2);
    assertThat(view(member, "clerk")).isEmpty();
    String unknown = onboarding.get("/partners/nobody/members/x/view", staff("club")).body();
    for (String token :
        new String[] {staff("club"), partner("healthco"), operator(), ofMember(member)}) {
      HttpResponse<String> answer = onboarding.get(path, token);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo(unknown);
    }
    assertThat(onboarding.get("/partners/healthco/view", partner("club")).statusCode())
        .isEqualTo(404);
    assertThat(onboarding.get("/members/" + member + "/disclosures", partner("club")).statusCode())
        .isEqualTo(404);
  }

  private String signUp(String reference) throws Exception {
    tell(reference, "s-" + reference, "SignupRequested", "{}");
    String path = "/partners/club/members?ref=" + reference;
    return json(await(
            "the member", () -> onboarding.get(path, partner("club")), DisclosureServiceTest::isOk))
        .get("memberId")
        .asText();
  }

  private void visit(String reference, String eventId, int minutes) throws Exception {
    tell(reference, eventId, "VisitRecorded", "{\"durationMinutes\": " + minutes + "}");
  }

  /// The log has what was told before: a later consent is asked for when the visit is in the feed.
  private void consents(String member, String id) throws Exception {
    awaitOwn();
    String wish =
        """
        {"discloser": "club", "recipients": ["healthco"], "purpose": "health-programme",
         "dataElements": ["visits"], "termsVersion": "club/1", "language": "en"}
        """;
    await(
        "the consent",
        () -> onboarding.put("/members/" + member + "/consents/" + id, ofMember(member), wish),
        DisclosureServiceTest::isOk);
  }

  private void tell(String reference, String eventId, String type, String body) throws Exception {
    String json =
        """
        {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "%s", "body": %s}
        """
            .formatted(eventId, reference, Instant.now(), type, body);
    HttpResponse<String> accepted = onboarding.post("/partners/club/events", partner("club"), json);
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    told.add(eventId);
  }

  /// The club's own feed has all that it told.
  private void awaitOwn() {
    List<Read<Disclosure>> own =
        kafka.read(
            Topics.partnerFeed(new PartnerId("club")),
            told.size(),
            it -> it.getFields().containsKey("eventId"));
    assertThat(own).hasSize(told.size());
  }

  /// The insurer's feed of this member, when it has so much.
  private List<Disclosure> awaitFeed(String member, int count) {
    return kafka
        .read(Topics.partnerFeed(HEALTH), count, it -> it.getMemberRef().equals("member:" + member))
        .stream()
        .map(Read::value)
        .toList();
  }

  private List<JsonNode> view(String member, String role) throws Exception {
    String path = "/partners/healthco/members/" + member + "/view";
    String token = onboarding.identityProvider.staff("healthco", role, "tina");
    List<JsonNode> facts = new ArrayList<>();
    json(await("the view", () -> onboarding.get(path, token), DisclosureServiceTest::isOk))
        .forEach(facts::add);
    return facts;
  }

  private List<JsonNode> lines(String path, String token) throws Exception {
    HttpResponse<String> answer = onboarding.get(path, token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : answer.body().lines().toList()) lines.add(JSON.readTree(line));
    assertThat(lines.removeLast().toString()).isEqualTo("{\"end\":true}");
    return lines;
  }

  private static List<String> ids(List<JsonNode> facts) {
    return facts.stream().map(it -> it.get("disclosureId").asText()).toList();
  }

  private static List<String> idsOf(String member, List<JsonNode> facts) {
    return ids(
        facts.stream()
            .filter(it -> it.get("memberRef").asText().equals("member:" + member))
            .toList());
  }

  private HttpResponse<String> post(String member, String id, String what) throws Exception {
    return onboarding.post(
        "/members/" + member + "/consents/" + id + "/" + what, ofMember(member), "");
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private String operator() {
    return onboarding.identityProvider.operator();
  }

  private String partner(String id) {
    return onboarding.identityProvider.partner(id);
  }

  private String staff(String partner) {
    return onboarding.identityProvider.staff(partner, "trainer", "tom");
  }

  private String ofMember(String id) {
    return onboarding.identityProvider.member(id);
  }

  private static boolean isOk(HttpResponse<String> answer) {
    return answer.statusCode() == 200;
  }

  private static HttpResponse<String> await(
      String what, Callable<HttpResponse<String>> question, Predicate<HttpResponse<String>> wanted)
      throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    HttpResponse<String> answer = question.call();
    while (!wanted.test(answer)) {
      if (System.nanoTime() > deadline) throw new AssertionError(what + ": " + answer.body());
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      answer = question.call();
    }
    return answer;
  }
}
