package punchcard.rules.http;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import punchcard.rules.publishing.SecondPerson;

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
    assertThat(proposed.body())
        .isEqualTo("{\"agreement\":\"by-two\",\"proposal\":1,\"payers\":[\"grocer\",\"gym\"]}");
    assertThat(server.get(OMAR, agreement).statusCode()).isEqualTo(404);
    assertThat(server.get(OMAR, agreement + "/proposals/1").body()).isEqualTo(file("by-two"));

    allAccept("by-two", 1);
    HttpResponse<String> approved = approve(OMAR, "by-two", 1);
    assertThat(approved.statusCode()).isEqualTo(200);
    assertThat(approved.body()).isEqualTo("{\"agreement\":\"by-two\",\"version\":1}");

    assertThat(server.get(OTTO, agreement).body())
        .contains("\"publishedBy\":\"omar\",\"proposedBy\":\"olga\"");
    assertThat(server.get(OTTO, agreement + "/versions/1").body()).isEqualTo(file("by-two"));
    assertThat(server.get("analyst", agreement + "/proposals").body())
        .contains(
            "\"payers\":[\"grocer\",\"gym\"],\"accepted\":[\"grocer\",\"gym\"],"
                + "\"version\":1,\"approvedBy\":\"omar\"}]}");
  }

  @Test
  void an_approval_counts_once_and_is_answered_again_to_who_gave_it() throws Exception {
    server.post(OLGA, "/agreements/once/proposals", file("once"));
    allAccept("once", 1);
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
    allAccept("raced", 2);
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

  @Test
  void every_partner_that_pays_accepts_it_before_it_is_a_version() throws Exception {
    server.post(OLGA, "/agreements/paid/proposals", file("paid"));

    HttpResponse<String> first = approve(OMAR, "paid", 1);
    assertThat(first.statusCode()).isEqualTo(409);
    assertThat(first.body())
        .contains("\"reason\":\"NOT_ACCEPTED\"", "\"missing\":[\"grocer\",\"gym\"]");

    HttpResponse<String> accepted = accept("partner/gym", "paid", 1);
    assertThat(accepted.statusCode()).isEqualTo(200);
    assertThat(accepted.body())
        .isEqualTo("{\"agreement\":\"paid\",\"proposal\":1,\"partner\":\"gym\"}");
    assertThat(accept("partner/gym", "paid", 1).body()).isEqualTo(accepted.body());
    assertThat(approve(OMAR, "paid", 1).body()).contains("\"missing\":[\"grocer\"]");
    assertThat(server.get("analyst", "/agreements/paid/proposals").body())
        .contains("\"payers\":[\"grocer\",\"gym\"],\"accepted\":[\"gym\"]");

    accept("partner/grocer", "paid", 1);
    assertThat(approve(OMAR, "paid", 1).statusCode()).isEqualTo(200);
  }

  @Test
  void a_partner_is_asked_about_what_makes_it_pay_otherwise_and_sees_no_more() throws Exception {
    server.post(OLGA, "/agreements/asked/proposals", file("asked"));
    allAccept("asked", 1);
    approve(OMAR, "asked", 1);

    HttpResponse<String> next =
        server.post(
            OLGA, "/agreements/asked/proposals", file("asked").replace("amount: 20", "amount: 30"));

    assertThat(next.body()).contains("\"payers\":[\"gym\"]");
    String proposals = "/agreements/asked/proposals";
    assertThat(server.get("partner/grocer", proposals).body())
        .contains("\"proposal\":1")
        .doesNotContain("\"proposal\":2");
    assertThat(server.get("partner/grocer", proposals + "/2").statusCode()).isEqualTo(404);
    assertThat(accept("partner/grocer", "asked", 2).statusCode()).isEqualTo(404);
    assertThat(server.get("partner/gym", proposals + "/2").body()).contains("amount: 30");
    assertThat(accept(OLGA, "asked", 2).statusCode()).isEqualTo(403);
    assertThat(accept("partner/No One", "asked", 2).statusCode()).isEqualTo(404);
  }

  @Test
  void what_makes_nobody_pay_needs_nobodys_acceptance() throws Exception {
    server.post(OLGA, "/agreements/same/proposals", file("same"));
    allAccept("same", 1);
    approve(OMAR, "same", 1);

    HttpResponse<String> again =
        server.post(OLGA, "/agreements/same/proposals", "# the same\n" + file("same"));

    assertThat(again.body()).isEqualTo("{\"agreement\":\"same\",\"proposal\":2}");
    assertThat(approve(OMAR, "same", 2).body()).contains("\"version\":2");
  }

  @Test
  void what_is_probably_not_meant_is_told_to_who_proposes_and_to_who_approves() throws Exception {
    String never = "event.partner == 'gym' && event.partner == 'spa'";
    String file = file("odd").replace("event.partner == 'gym'", never);
    String warning = "\"warnings\":[{\"line\":19,\"column\":51,\"message\":\"this rule never earns";

    assertThat(server.post(OLGA, "/agreements/odd/proposals", file).body()).contains(warning);
    allAccept("odd", 1);
    assertThat(approve(OMAR, "odd", 1).body()).contains("\"version\":1," + warning);
  }

  private static String file(String id) {
    return read("coalition-standard.yaml").replace("coalition-standard", id);
  }

  private static void allAccept(String id, int number) throws Exception {
    for (String partner : List.of("partner/gym", "partner/grocer"))
      assertThat(accept(partner, id, number).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> accept(String who, String id, int number) throws Exception {
    return server.post(who, "/agreements/" + id + "/proposals/" + number + "/acceptance", "");
  }

  private static HttpResponse<String> approve(String who, String id, int number) throws Exception {
    return server.post(who, "/agreements/" + id + "/proposals/" + number + "/approval", "");
  }
}
