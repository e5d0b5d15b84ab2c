package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.local.Addresses;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.Request;
import punchcard.systemtests.driver.SharedStack;

/// Events over HTTP, and who may ask for what: a bookshop without a Kafka client.
@Order(20)
@ExtendWith(SharedStack.class)
class HttpTest {
  private final Punchcard punchcard;
  private final Addresses at;
  private final Partner bookshop;
  private Member reader;

  HttpTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.at = punchcard.at();
    this.bookshop = punchcard.partner("bookshop");
    this.reader = punchcard.member("nobody");
  }

  private Stream<URI> services() {
    return Stream.of(at.onboarding(), at.rules(), at.ledger(), at.miner());
  }

  @BeforeAll
  void a_reader_signs_up_and_buys_over_http() {
    post("signup-1", "SignupRequested", "{}").expect(202);
    Reply found =
        await("the signup").until(() -> bookshop.memberOf("reader"), m -> m.status() == 200);
    reader = punchcard.member(found.json().required("memberId").asText());
    post("book-1", "SpendRecorded", "{\"amountMinor\": 3000, \"currency\": \"EUR\"}").expect(202);
  }

  private Reply post(String eventId, String type, String body) {
    return bookshop.post(
        """
        {"eventId": "%s", "memberRef": "reader", "occurredAt": "%s", "type": "%s", "body": %s}\
        """
            .formatted(eventId, Instant.now(), type, body));
  }

  @Test
  void an_event_that_was_accepted_over_http_is_admitted() {
    await("the points").untilAsserted(() -> assertThat(reader.points()).isEqualTo(30));
  }

  @Test
  void an_accepted_event_is_where_the_answer_says() {
    Reply accepted =
        post("book-1", "SpendRecorded", "{\"amountMinor\": 3000, \"currency\": \"EUR\"}");

    assertThat(accepted.expect(202).json().path("topic").asText())
        .isEqualTo(bookshop.eventsTopic());
    assertThat(accepted.json().path("partition").asInt()).isEqualTo(Partner.partitionOf("reader"));
    assertThat(accepted.json().path("offset").isIntegralNumber()).isTrue();
  }

  @Test
  void an_event_of_the_wrong_shape_is_refused_at_once() {
    Reply refused =
        post("book-2", "SpendRecorded", "{\"amountMinor\": \"much\", \"currency\": \"EUR\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.body()).contains("amountMinor");
  }

  @Test
  void without_a_token_of_this_system_nobody_is_answered() {
    String balances = "/members/" + reader.id() + "/balances";

    assertThat(Request.to(at.ledger(), balances).get().status()).isEqualTo(401);
    assertThat(asked(at.ledger(), balances, punchcard.tokens().forAnotherAudience()))
        .isEqualTo(401);
    assertThat(asked(at.ledger(), balances, punchcard.tokens().ofAnotherIssuer())).isEqualTo(401);
    assertThat(asked(at.ledger(), balances, "no.real.token")).isEqualTo(401);
    assertThat(asked(at.onboarding(), "/participants", punchcard.tokens().ofAnotherIssuer()))
        .isEqualTo(401);
    assertThat(Request.to(at.rules(), "/agreements").get().status()).isEqualTo(401);
    assertThat(Request.to(at.miner(), "/miners").get().status()).isEqualTo(401);
  }

  private static int asked(URI service, String path, String token) {
    return Request.to(service, path).as(token).get().status();
  }

  @Test
  void another_partner_is_told_the_same_as_if_there_were_no_such_partner() {
    String stranger = punchcard.tokens().partner("stranger");
    String event = "{\"eventId\": \"e\"}";

    Reply existing =
        Request.to(at.onboarding(), "/partners/bookshop/events").as(stranger).post(event);
    Reply unknown =
        Request.to(at.onboarding(), "/partners/no-such-shop/events").as(stranger).post(event);

    assertThat(existing.status()).isEqualTo(404);
    assertThat(existing.body()).isEqualTo(unknown.body());
  }

  @ParameterizedTest
  @MethodSource("pathsOfMembers")
  void another_member_is_told_the_same_as_if_there_were_no_such_member(MemberPath path) {
    String curious = punchcard.tokens().member("m-curious");

    Reply existing = Request.to(path.service(), path.of(reader.id())).as(curious).get();
    Reply unknown = Request.to(path.service(), path.of("m-unknown")).as(curious).get();

    assertThat(existing.status()).isEqualTo(404);
    assertThat(existing).isEqualTo(unknown);
  }

  private record MemberPath(URI service, String what) {
    String of(String member) {
      return "/members/" + member + "/" + what;
    }
  }

  private Stream<MemberPath> pathsOfMembers() {
    return Stream.of(
        new MemberPath(at.ledger(), "balances"),
        new MemberPath(at.miner(), "timeline"),
        new MemberPath(at.miner(), "spend-summary"));
  }

  @Test
  void nobody_spends_the_points_of_another() {
    String curious = punchcard.tokens().member("m-curious");
    String wish = "{\"partner\": \"bookshop\", \"currency\": \"POINTS\", \"amount\": 1}";

    for (String token : new String[] {curious, punchcard.tokens().operator(), bookshop.token()}) {
      Reply refused =
          Request.to(at.ledger(), "/members/" + reader.id() + "/redemptions")
              .as(token)
              .with("Idempotency-Key", "stolen")
              .post(wish);
      assertThat(refused.status()).isEqualTo(404);
    }
  }

  @Test
  void only_operators_register_partners_and_publish_agreements_and_currencies() {
    String partner = "{\"name\": \"Thief\", \"type\": \"shop\"}";

    Reply registered =
        Request.to(at.onboarding(), "/participants/thief").as(bookshop.token()).put(partner);
    Reply published =
        Request.to(at.rules(), "/agreements/gift")
            .as(bookshop.token())
            .put("agreement: gift", "application/yaml");
    Reply defined =
        Request.to(at.ledger(), "/currencies/POINTS").as(bookshop.token()).put("{\"scale\": 0}");

    assertThat(List.of(registered, published, defined))
        .allSatisfy(
            refused -> {
              assertThat(refused.status()).isEqualTo(403);
              assertThat(refused.contentType()).startsWith("application/problem+json");
            });
  }

  @ParameterizedTest
  @MethodSource("services")
  void health_metrics_and_the_api_document_are_for_everybody(URI service) {
    assertThat(Request.to(service, "/health").get().expect(200).json().path("status").asText())
        .isEqualTo("UP");
    assertThat(Request.to(service, "/prometheus").get().expect(200).body()).contains("jvm_");
    assertThat(Request.to(service, "/openapi.yml").get().expect(200).body())
        .startsWith("openapi: 3");
  }
}
