package punchcard.rules.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import punchcard.rules.publishing.SecondPerson;

/// Who may ask for members' tiers. What they are is asked of the store in other tests.
class TiersHttpTest {
  private static final String MEMBERS = "/members/0123456789abcdef0123456789abcdef/tiers";

  private static RulesServer server;

  @BeforeAll
  static void start() {
    server = RulesServer.start(new SecondPerson(false));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void partners_and_strangers_may_not_ask() throws Exception {
    assertThat(server.get("partner/gym", MEMBERS).statusCode()).isEqualTo(403);
    assertThat(server.withoutToken(MEMBERS).statusCode()).isEqualTo(401);
  }

  @Test
  void what_is_no_member_id_is_told_so() throws Exception {
    var answer = server.get("operator", "/members/somebody/tiers");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("'somebody' is no member id.");
  }
}
