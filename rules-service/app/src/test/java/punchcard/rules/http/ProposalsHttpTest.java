package punchcard.rules.http;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Where a version takes two people.
class ProposalsHttpTest {
  private static final String OLGA = "operator/olga";
  private static final String OMAR = "operator/omar";
  private static final String OTTO = "operator/otto";

  private static RulesServer server;

  @BeforeAll
  static void start() {
    server = RulesServer.start(new SecondPerson(true));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void nobody_publishes_alone() throws Exception {
    HttpResponse<String> answer = server.put(OLGA, "/agreements/alone", file("alone"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("\"reason\":\"SECOND_PERSON\"");
    assertThat(server.get(OLGA, "/agreements/alone").statusCode()).isEqualTo(404);
  }

  @Test
  void what_one_proposes_another_approves_and_both_names_are_told() throws Exception {
    String agreement = "/agreements/by-two";
    HttpResponse<String> proposed = server.post(OLGA, agreement + "/proposals", file("by-two"));
    assertThat(proposed.statusCode()).isEqualTo(202);
    assertThat(proposed.body()).isEqualTo("{\"agreement\":\"by-two\",\"proposal\":1}");
    assertThat(server.get(OMAR, agreement).statusCode()).isEqualTo(404);
    assertThat(server.get(OMAR, agreement + "/proposals/1").body()).isEqualTo(file("by-two"));

    HttpResponse<String> approved = approve(OMAR, "by-two", 1);
    assertThat(approved.statusCode()).isEqualTo(200);
    assertThat(approved.body()).isEqualTo("{\"agreement\":\"by-two\",\"version\":1}");

    assertThat(server.get(OTTO, agreement).body())
        .contains("\"publishedBy\":\"omar\",\"proposedBy\":\"olga\"");
    assertThat(server.get(OTTO, agreement + "/versions/1").body()).isEqualTo(file("by-two"));
    assertThat(server.get("analyst", agreement + "/proposals").body())
        .contains("\"follows\":0,\"version\":1,\"approvedBy\":\"omar\"}]}");
  }

  @Test
  void an_approval_counts_once_and_is_answered_again_to_who_gave_it() throws Exception {
    server.post(OLGA, "/agreements/once/proposals", file("once"));
    HttpResponse<String> first = approve(OMAR, "once", 1);

    assertThat(approve(OMAR, "once", 1).body()).isEqualTo(first.body());
    assertThat(approve(OTTO, "once", 1).body()).contains("\"reason\":\"APPROVED_ALREADY\"");
    assertThat(approve(OLGA, "once", 1).body()).contains("\"reason\":\"APPROVED_ALREADY\"");
    assertThat(server.get(OTTO, "/agreements/once/versions/2").statusCode()).isEqualTo(404);
  }

  @Test
  void who_proposed_it_cannot_approve_it() throws Exception {
    server.post(OLGA, "/agreements/own/proposals", file("own"));

    HttpResponse<String> answer = approve(OLGA, "own", 1);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("\"reason\":\"SAME_PERSON\"");
    assertThat(server.get(OLGA, "/agreements/own").statusCode()).isEqualTo(404);
  }

  @Test
  void a_proposal_can_follow_only_the_version_that_its_author_knew() throws Exception {
    server.post(OLGA, "/agreements/raced/proposals", file("raced"));
    server.post(OTTO, "/agreements/raced/proposals", file("raced").replace("20", "30"));
    assertThat(approve(OMAR, "raced", 2).statusCode()).isEqualTo(200);

    HttpResponse<String> late = approve(OMAR, "raced", 1);

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("\"reason\":\"OVERTAKEN\"");
  }

  @Test
  void mistakes_are_told_when_it_is_proposed() throws Exception {
    HttpResponse<String> answer =
        server.post(OLGA, "/agreements/wrong/proposals", file("wrong").replace("down", "off"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"violations\":[{\"line\":9,\"column\":72,");
    assertThat(server.get(OLGA, "/agreements/wrong/proposals").body()).doesNotContain("olga");
  }

  @Test
  void only_operators_propose_and_approve_what_there_is() throws Exception {
    assertThat(server.post("analyst", "/agreements/x1/proposals", file("x1")).statusCode())
        .isEqualTo(403);
    assertThat(approve("partner/gym", "x1", 1).statusCode()).isEqualTo(403);
    assertThat(server.get("member", "/agreements/x1/proposals").statusCode()).isEqualTo(403);
    assertThat(approve(OLGA, "x1", 1).statusCode()).isEqualTo(404);
    assertThat(approve(OLGA, "No-Id", 1).statusCode()).isEqualTo(404);
    assertThat(server.post(OLGA, "/agreements/schema/proposals", file("schema")).statusCode())
        .isEqualTo(400);
  }

  private static String file(String id) {
    return read("coalition-standard.yaml").replace("coalition-standard", id);
  }

  private static HttpResponse<String> approve(String who, String id, int number) throws Exception {
    return server.post(who, "/agreements/" + id + "/proposals/" + number + "/approval", "");
  }
}
