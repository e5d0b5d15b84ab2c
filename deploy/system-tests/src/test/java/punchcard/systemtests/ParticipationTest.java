package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.MemberEvent;
import punchcard.avro.ParticipationEnded;
import punchcard.avro.PartnerEvent;
import punchcard.events.Topics;
import punchcard.local.component.Part;
import punchcard.local.component.Site;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Operator;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.Request;
import punchcard.systemtests.driver.SharedStack;

/// A partner is suspended and comes back, leaves and is invited again: what it can do in between.
@Order(31)
@ExtendWith(SharedStack.class)
class ParticipationTest {
  private static final Duration BACK_WITHIN = Duration.ofMinutes(1);

  private final Punchcard punchcard;
  private final Operator operator;
  private final Log<MemberEvent> log;

  ParticipationTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.operator = punchcard.operator();
    this.log = punchcard.log(Topics.MEMBER_EVENTS);
  }

  @AfterAll
  void close() {
    log.close();
  }

  @Test
  void a_suspended_partner_is_heard_nowhere_and_earns_its_customers_points_again_afterwards() {
    // Given a customer of a tinker who has earned a point
    Partner tinker = operator.register("tinker");
    Member customer = punchcard.member(tinker.signUp("pot"));
    tinker.publish(Events.purchase("pot", 100));
    await().until(() -> customer.points() == 1);

    // When it is suspended
    operator.suspend("tinker", "unpaid").expect(200);

    // Then the connection that it has open is good for nothing, nor is its token anywhere
    assertThatThrownBy(() -> tinker.publish(Events.purchase("pot", 200)))
        .isInstanceOf(TopicAuthorizationException.class);
    assertThatThrownBy(() -> tinker.feed().all(_ -> true)).isInstanceOf(KafkaException.class);
    for (Reply answer : askedByToken(tinker, customer))
      assertThat(answer.status()).as(answer.body()).isEqualTo(403);

    // And when it is reinstated, its new password works, and what it says earns points
    Partner back = operator.reinstate("tinker");
    back.publish(Events.purchase("pot", 300));
    await().until(() -> customer.points() == 4);
  }

  private List<Reply> askedByToken(Partner partner, Member customer) {
    return List.of(
        partner.memberOf("pot"),
        partner.post("{}"),
        Request.to(punchcard.at().rules(), "/agreements/point-a-euro/proposals")
            .as(partner.token())
            .get(),
        Request.to(punchcard.at().ledger(), "/members/" + customer.id() + "/balances")
            .as(partner.token())
            .get());
  }

  @Test
  void a_participant_invites_another_which_accepts_the_terms_leaves_and_is_invited_again() {
    // Given a charter that lets a weaver invite, too
    Partner weaver = punchcard.partner("weaver");
    JsonNode charter = operator.charter("Be kind.", "operator", "weaver");

    // When it invites a dyer, who accepts
    Reply strangers = invite(punchcard.partner("florist"));
    String code = invite(weaver).expect(200).json().required("code").asText();
    Partner dyer = operator.connect(accept(code, charter).expect(201).json());

    // Then it takes part
    assertThat(strangers.status()).isEqualTo(404);
    Member customer = punchcard.member(dyer.signUp("scarf"));
    dyer.publish(Events.purchase("scarf", 100));
    await().until(() -> customer.points() == 1);

    // And when it leaves, its customer stays; invited again, it serves him again
    leave(dyer).expect(200);
    assertThatThrownBy(() -> dyer.publish(Events.purchase("scarf", 200)))
        .isInstanceOf(TopicAuthorizationException.class);
    String another = invite(weaver).expect(200).json().required("code").asText();
    assertThat(accept(code, charter).status()).isEqualTo(404);
    Partner again = operator.connect(accept(another, charter).expect(201).json());
    again.publish(Events.purchase("scarf", 300));
    await().until(() -> customer.points() == 4);
  }

  private Reply invite(Partner by) {
    return Request.to(punchcard.at().onboarding(), "/invitations/dyer")
        .as(by.token())
        .put("{\"name\": \"The dyer\", \"type\": \"craft\"}");
  }

  private Reply accept(String code, JsonNode charter) {
    return Request.to(punchcard.at().onboarding(), "/invitations/dyer/acceptance")
        .post(
            """
            {"code": "%s", "charterVersion": %d, "termsSha256": "%s", "signedBy": "Dora Dyer"}\
            """
                .formatted(
                    code,
                    charter.required("version").asInt(),
                    charter.required("termsSha256").asText()));
  }

  private Reply leave(Partner partner) {
    return Request.to(punchcard.at().onboarding(), "/participants/" + partner.id() + "/departure")
        .as(partner.token())
        .post("{\"reason\": \"moved away\"}");
  }

  @Test
  void onboarding_is_killed_while_it_shuts_a_partner_out_and_goes_on_where_it_was() {
    // Given a smith who publishes all the time
    Partner smith = operator.register("smith");
    var _ = smith.signUp("nail");

    // When it is suspended, and onboarding is killed meanwhile
    CompletableFuture<Void> suspended =
        CompletableFuture.runAsync(this::suspendUntilItIsSo, Thread::startVirtualThread);
    await("the suspension is decided")
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !smithIsHeard(smith));
    punchcard.stack().kill(Part.ONBOARDING.first());
    punchcard.stack().start(Part.ONBOARDING.first());
    suspended.join();

    // Then each partition has the marker, once
    assertThat(log.all(ParticipationTest::isEndOfSmith)).hasSize(Site.PARTITIONS);
    assertThatCode(() -> operator.reinstate("smith").publish(Events.purchase("nail", 100)))
        .doesNotThrowAnyException();
  }

  private static boolean smithIsHeard(Partner smith) {
    try {
      PartnerEvent event = Events.purchase("nail", 100);
      var _ = smith.publish(event);
      return true;
    } catch (TopicAuthorizationException e) {
      return false;
    }
  }

  private void suspendUntilItIsSo() {
    await("onboarding is back, and the smith is shut out")
        .atMost(BACK_WITHIN)
        .ignoreExceptions()
        .until(() -> operator.suspend("smith", "noise").status() == 200);
  }

  private static boolean isEndOfSmith(MemberEvent event) {
    return event.getBody() instanceof ParticipationEnded ended
        && ended.getParticipantId().equals("smith");
  }
}
