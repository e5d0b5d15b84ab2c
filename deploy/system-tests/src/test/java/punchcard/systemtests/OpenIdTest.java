package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.local.component.Part;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Operator;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.Request;
import punchcard.systemtests.driver.SharedStack;
import punchcard.systemtests.driver.Tokens;
import punchcard.systemtests.driver.Tokens.Client;

/// A partner's client at the OpenID provider: for whom it gets tokens, and until when.
@Order(32)
@ExtendWith(SharedStack.class)
class OpenIdTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<String, String> NOTHING_MORE = Map.of();
  private static final String PASSWORD = "correct horse";

  private final Punchcard punchcard;
  private final Operator operator;
  private final Tokens tokens;

  OpenIdTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.operator = punchcard.operator();
    this.tokens = punchcard.tokens();
  }

  @Test
  void a_partners_client_speaks_for_it_as_long_as_it_takes_part() {
    // Given a cobbler, whose own client has a token that each service takes
    Partner cobbler = newcomer("cobbler");
    Client client = cobbler.credentials().openId();
    assertThat(client.id()).isEqualTo("partner.cobbler");
    assertThat(statuses(cobbler)).containsOnly(200);

    // When it is suspended
    operator.suspend("cobbler", "unpaid").expect(200);

    // Then its secret gets no token, and the one it has is good for nothing
    assertThat(tokens.ask(client, NOTHING_MORE).status()).isEqualTo(401);
    await("each service has heard of it")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(statuses(cobbler)).containsOnly(403));

    // And when it is reinstated, it has a new secret, which works, and the old one does not
    Partner back = operator.reinstate("cobbler");
    await("each service has heard of it")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(statuses(back)).containsOnly(200));
    assertThat(tokens.ask(client, NOTHING_MORE).status()).isEqualTo(401);
    assertThat(tokens.ask(back.credentials().openId(), NOTHING_MORE).status()).isEqualTo(200);
  }

  @Test
  void it_speaks_for_nobody_else() {
    Client client = operator.register("chandler").credentials().openId();

    Reply wrongSecret = tokens.ask(new Client(client.id(), "guessed"), NOTHING_MORE);
    Reply noClient = tokens.ask(new Client("partner.nobody", client.secret()), NOTHING_MORE);
    Stream<Reply> refused =
        Stream.of(
                Map.of("partner", "bakery"),
                Map.of("sub", "bakery"),
                Map.of("role", "operator"),
                Map.of("audience", "another-system"),
                Map.of("scope", "operator"))
            .map(more -> tokens.ask(client, more));

    assertThat(wrongSecret.status()).isEqualTo(401);
    assertThat(noClient.status()).isEqualTo(401);
    assertThat(refused)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(400));
  }

  @Test
  void the_provider_is_killed_and_has_the_same_keys_and_clients_afterwards() {
    Partner mason = newcomer("mason");
    String keys = tokens.keys();

    punchcard.stack().kill(Part.OPENID.first());
    punchcard.stack().start(Part.OPENID.first());

    assertThat(tokens.keys()).isEqualTo(keys);
    assertThat(tokens.ask(mason.credentials().openId(), NOTHING_MORE).status()).isEqualTo(200);
    assertThat(statuses(mason)).as("of before it was killed").containsOnly(200);
  }

  @Test
  void who_is_shut_out_while_the_provider_is_dead_loses_its_client_when_onboarding_starts() {
    // Given a saddler, and no provider
    Partner saddler = operator.register("saddler");
    Client client = saddler.credentials().openId();
    punchcard.stack().kill(Part.OPENID.first());

    // When it is suspended, and nobody asks again before onboarding is killed
    Reply suspended = operator.suspend("saddler", "unpaid");
    punchcard.stack().kill(Part.ONBOARDING.first());
    punchcard.stack().start(Part.OPENID.first());
    assertThat(tokens.ask(client, NOTHING_MORE).status()).as("not ended yet").isEqualTo(200);
    punchcard.stack().start(Part.ONBOARDING.first());

    // Then it is shut out, and its client has ended
    assertThat(suspended.status()).isEqualTo(503);
    await("its client ends")
        .atMost(PATIENCE)
        .until(() -> tokens.ask(client, NOTHING_MORE).status() == 401);
    assertThat(operator.suspend("saddler", "unpaid").status()).isEqualTo(200);
  }

  @Test
  void who_has_linked_a_subject_logs_in_with_it_and_spends_the_members_points() {
    // Given a ropemaker's customer with points, who has linked a login, and another
    Partner ropemaker = operator.register("ropemaker");
    Member anna = punchcard.member(ropemaker.signUp("hemp"));
    ropemaker.publish(Events.purchase("hemp", 2_000));
    await("the points").atMost(PATIENCE).until(() -> anna.points() == 20);
    tokens.know("anna", PASSWORD, "auth0|anna");
    anna.linkSubject("login", Tokens.token(tokens.logIn("anna", PASSWORD))).expect(200);
    anna.linkSubject("spare", tokens.member("auth0|spare")).expect(200);

    // When she logs in
    Reply answer = tokens.logIn("anna", PASSWORD).expect(200);
    Member loggedIn = anna.as(Tokens.token(answer));

    // Then she reads and spends what is the member's, at each service
    assertThat(loggedIn.points()).isEqualTo(20);
    loggedIn.redeem("rope-1", "ropemaker", 15).expect(201);
    assertThat(loggedIn.points()).isEqualTo(5);
    assertThat(loggedIn.identifiers().expect(200).body()).contains("auth0|anna");
    await("the miner has read it")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(loggedIn.timeline().status()).isEqualTo(200));

    // And while onboarding is dead nobody logs in of whom it is not known who that is
    punchcard.stack().kill(Part.ONBOARDING.first());
    assertThat(tokens.logIn("anna", PASSWORD).expect(400).body())
        .contains("temporarily_unavailable");
    punchcard.stack().start(Part.ONBOARDING.first());

    // And when she has removed it, what she had and what she gets is nobody's at onboarding
    await("it is removed")
        .atMost(PATIENCE)
        .until(() -> anna.removeIdentifier("login").status() == 200);
    assertThat(loggedIn.identifiers().status()).isEqualTo(404);
    Member stranger = anna.as(Tokens.token(tokens.logIn("anna", PASSWORD).expect(200)));
    assertThat(stranger.balances().status()).isEqualTo(404);
  }

  /// A partner with a customer.
  private Partner newcomer(String id) {
    Partner partner = operator.register(id);
    var _ = partner.signUp("thread");
    return partner;
  }

  /// What each service answers a partner to a question that it may ask.
  private List<Integer> statuses(Partner partner) {
    return List.of(
        asked(punchcard.at().rules(), "/agreements/point-a-euro/proposals", partner),
        asked(punchcard.at().ledger(), "/currencies", partner),
        partner.memberOf("thread").status());
  }

  private static int asked(URI service, String path, Partner partner) {
    return Request.to(service, path).as(partner.token()).get().status();
  }
}
