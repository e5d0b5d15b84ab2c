package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// A partner's feed is posted to it, whatever happens on the way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class WebhookServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Studio studio;

  WebhookServiceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @Test
  void a_feed_is_posted_in_its_order_signed_and_once_as_long_as_it_is_taken() throws Exception {
    takePart("posted");
    try (Receiver receiver = new Receiver()) {
      String secret = json(201, set("posted", receiver, "")).get("secret").asText();

      publish("posted", "p-1");
      Receiver.Message first = receiver.next();
      publish("posted", "p-2");
      Receiver.Message second = receiver.next();

      assertThat(first.events()).containsExactly("p-1");
      assertThat(second.events()).containsExactly("p-2");
      assertThat(first.isSignedWith(secret)).isTrue();
      assertThat(second.isSignedWith("whsec_" + "A".repeat(44))).isFalse();
      assertThat(first.id()).startsWith("msg_").isNotEqualTo(second.id());
      Studio.await(
          "its place", () -> get("posted"), Studio.says("\"cursor\":\"" + second.cursor() + "\""));
      assertThat(get("posted").body()).doesNotContain("whsec_", secret);
    }
  }

  @Test
  void what_is_not_taken_is_posted_again_and_nothing_is_left_out() throws Exception {
    takePart("failing");
    try (Receiver receiver = new Receiver()) {
      receiver.answer(503);
      json(201, set("failing", receiver, ""));
      publish("failing", "f-1");
      Receiver.Message refused = receiver.next();
      Studio.await(
          "the failure", () -> get("failing"), Studio.says("\"lastFailure\":\"answered 503\""));
      assertThat(json(200, get("failing")).get("failures").asInt()).isEqualTo(1);

      receiver.answer(204);
      Receiver.Message again = receiver.next();
      publish("failing", "f-2");

      assertThat(again.events()).isEqualTo(refused.events()).containsExactly("f-1");
      assertThat(again.id()).isEqualTo(refused.id());
      assertThat(receiver.next().events()).containsExactly("f-2");
    }
  }

  @Test
  void a_receiver_that_is_gone_is_left_alone_until_it_is_set_again() throws Exception {
    takePart("leaving");
    try (Receiver receiver = new Receiver()) {
      receiver.answer(410);
      json(201, set("leaving", receiver, ""));
      publish("leaving", "l-1");
      var _ = receiver.next();
      Studio.await("the end", () -> get("leaving"), Studio.says("\"stopped\":\"UNWANTED\""));

      receiver.answer(200);
      JsonNode again = json(200, set("leaving", receiver, ""));

      assertThat(again.has("secret")).isFalse();
      assertThat(receiver.next().events()).containsExactly("l-1");
    }
  }

  @Test
  void a_new_secret_signs_at_once_and_the_one_before_for_another_day() throws Exception {
    takePart("rotating");
    try (Receiver receiver = new Receiver()) {
      String before = json(201, set("rotating", receiver, "")).get("secret").asText();
      JsonNode renewed =
          json(200, studio.onboarding.post(path("rotating") + "/secret", of("rotating"), ""));

      publish("rotating", "r-1");
      Receiver.Message message = receiver.next();

      assertThat(message.signatures()).hasSize(2);
      assertThat(message.isSignedWith(before)).isTrue();
      assertThat(message.isSignedWith(renewed.get("secret").asText())).isTrue();
    }
  }

  @Test
  void it_goes_on_where_it_was_after_a_restart_and_from_where_the_partner_says() throws Exception {
    takePart("resuming");
    try (Receiver receiver = new Receiver()) {
      json(201, set("resuming", receiver, ""));
      publish("resuming", "a-1");
      Receiver.Message first = receiver.next();
      Studio.await("its place", () -> get("resuming"), Studio.says(first.cursor()));
      receiver.answer(500);
      publish("resuming", "a-2");
      var _ = receiver.next();

      studio.onboarding.restart();
      receiver.answer(200);

      assertThat(receiver.events(1)).containsExactly("a-2");
      json(200, set("resuming", receiver, ", \"cursor\": \"" + first.cursor() + "\""));
      assertThat(receiver.events(1)).containsExactly("a-2");
    }
  }

  @Test
  void only_the_partner_sets_it_and_only_to_what_is_a_url() throws Exception {
    takePart("owner");
    String url = "{\"url\": \"https://gym.example/feed\"}";
    json(404, studio.onboarding.put(path("owner"), of("shop"), url));
    json(404, studio.onboarding.put(path("owner"), studio.operator(), url));
    json(404, studio.onboarding.get(path("owner"), of("owner")));
    json(404, studio.onboarding.post(path("owner") + "/secret", of("owner"), ""));
    for (String wrong :
        new String[] {"gym.example", "https://a@gym.example/", "file:///etc/passwd"})
      json(422, studio.onboarding.put(path("owner"), of("owner"), "{\"url\": \"" + wrong + "\"}"));
    json(
        422,
        studio.onboarding.put(
            path("owner"), of("owner"), url.replace("}", ", \"cursor\": \"none\"}")));

    json(201, studio.onboarding.put(path("owner"), of("owner"), url));
    json(200, studio.onboarding.get(path("owner"), studio.operator()));
    json(404, studio.onboarding.get(path("owner"), of("shop")));
    assertThat(studio.onboarding.delete(path("owner"), of("owner")).statusCode()).isEqualTo(204);
    json(404, studio.onboarding.get(path("owner"), of("owner")));
  }

  @Test
  void who_is_shut_out_is_told_nothing_more() throws Exception {
    takePart("ending");
    try (Receiver receiver = new Receiver()) {
      json(201, set("ending", receiver, ""));
      publish("ending", "e-1");
      assertThat(receiver.next().events()).containsExactly("e-1");

      json(200, suspend("ending"));

      Studio.await(
          "the end",
          () -> studio.onboarding.get(path("ending"), studio.operator()),
          Studio.says("\"stopped\":\"SHUT_OUT\""));
    }
  }

  private void takePart(String partner) throws Exception {
    studio.onboarding.put(
        "/participants/" + partner, studio.operator(), "{\"name\": \"It\", \"type\": \"shop\"}");
  }

  private HttpResponse<String> suspend(String partner) throws Exception {
    return studio.onboarding.post(
        "/participants/" + partner + "/suspension", studio.operator(), "{\"reason\": \"Over.\"}");
  }

  private void publish(String partner, String signup) throws Exception {
    String event =
        """
        {"eventId": "%1$s", "memberRef": "%1$s", "occurredAt": "%2$s", "type": "SignupRequested",
         "body": {}}
        """
            .formatted(signup, Instant.now());
    Studio.await(
        "the topic",
        () -> studio.onboarding.post("/partners/" + partner + "/events", of(partner), event),
        it -> it.statusCode() == 202);
  }

  private HttpResponse<String> set(String partner, Receiver receiver, String more)
      throws Exception {
    return studio.onboarding.put(
        path(partner), of(partner), "{\"url\": \"" + receiver.url() + "\"" + more + "}");
  }

  private HttpResponse<String> get(String partner) throws Exception {
    return studio.onboarding.get(path(partner), of(partner));
  }

  private String of(String partner) {
    return studio.partner(partner);
  }

  private static String path(String partner) {
    return "/partners/" + partner + "/webhook";
  }

  private static JsonNode json(int status, HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }
}
