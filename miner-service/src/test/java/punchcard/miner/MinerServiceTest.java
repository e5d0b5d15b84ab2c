package punchcard.miner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static punchcard.miner.Facts.NOON;
import static punchcard.miner.Facts.event;
import static punchcard.miner.Facts.issued;
import static punchcard.miner.Facts.line;
import static punchcard.miner.Facts.member;
import static punchcard.miner.Facts.purchase;
import static punchcard.miner.Facts.redeemed;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import punchcard.avro.VisitRecorded;

/// The whole service on a real broker and a real PostgreSQL. The log only grows, from test to test.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class MinerServiceTest {
  private static final String ANN = member(4_711);

  private final Postgres database = Postgres.empty();
  private Log log;
  private Instance service;

  @BeforeAll
  void start() {
    Log.create();
    log = new Log();
    log.events(List.of(event(ANN, "grocer", "e1", NOON, purchase(950, line("PRODUCE", 1, 950)))));
    log.entries(List.of(issued(ANN, 1, "e1", 9), redeemed(ANN, 2, "1.0", 7)));
    log.abort(Facts.events(99, 500));
    service = Instance.start(0, database);
    untilCaughtUp();
  }

  @AfterAll
  void stop() {
    service.close();
    log.close();
  }

  @Test
  @Order(1)
  void a_member_sees_what_happened_and_why_each_point() {
    String timeline = service.get("/members/" + ANN + "/timeline", ANN, "member").body();

    assertThat(timeline)
        .contains(
            """
            "kind":"PointsRedeemed","partner":"insurer","entryId":"%1$s-2",\
            "details":{"reason":"premium"},\
            "points":[{"entryId":"%1$s-2","currency":"POINTS","amountMinor":-7}]\
            """
                .formatted(ANN))
        .contains("\"kind\":\"SpendRecorded\",\"partner\":\"grocer\",\"eventId\":\"e1\"")
        .contains(
            """
            "points":[{"entryId":"%s-1","currency":"POINTS","amountMinor":9,"lotId":"1.0",\
            "issuer":"grocer","agreementId":"coalition-standard","agreementVersion":1,\
            "ruleId":"grocer-base","expiresOn":"2027-09-14"}]\
            """
                .formatted(ANN))
        .containsPattern("\"positions\":\\[\\{\"topic\":\"member-events\",\"partition\":\\d")
        .contains("\"topic\":\"ledger-entries\"");
  }

  @Test
  @Order(2)
  void a_timeline_is_read_page_by_page() {
    String first = service.get("/members/" + ANN + "/timeline?limit=1", ANN, "member").body();
    String cursor = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");

    String second =
        service.get("/members/" + ANN + "/timeline?limit=1&before=" + cursor, ANN, "member").body();

    assertThat(first).contains("PointsRedeemed").doesNotContain("SpendRecorded");
    assertThat(second).contains("SpendRecorded").doesNotContain("PointsRedeemed", "\"next\"");
  }

  @Test
  @Order(3)
  void a_spend_summary_is_by_month_partner_and_category() {
    String path = "/members/" + ANN + "/spend-summary";

    assertThat(service.get(path + "?from=2026-03&to=2026-03", "eve", "analyst").body())
        .contains(
            """
            "months":[{"month":"2026-03","partner":"grocer","currency":"USD","baskets":1,\
            "paidMinor":950,"returnedMinor":0,\
            "categories":[{"category":"PRODUCE","baskets":1,"quantity":1,"amountMinor":950}]}]\
            """);
    assertThat(service.get(path + "?from=2026-04", "eve", "analyst").body())
        .contains("\"months\":[]");
    assertThat(service.get(path + "?from=April", "eve", "analyst").statusCode()).isEqualTo(400);
  }

  @Test
  @Order(4)
  void who_may_not_know_a_member_gets_the_answer_for_one_that_does_not_exist() {
    HttpResponse<String> forbidden =
        service.get("/members/" + ANN + "/timeline", member(1), "member");
    HttpResponse<String> unknown =
        service.get("/members/" + member(2) + "/timeline", "boss", "operator");

    assertThat(forbidden.statusCode()).isEqualTo(404);
    assertThat(forbidden.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).isEqualTo(forbidden.body());
    assertThat(service.get("/miners", ANN, "member").statusCode()).isEqualTo(403);
    assertThat(service.post("/miners/spend/rebuild", "eve", "analyst").statusCode()).isEqualTo(403);
  }

  @Test
  @Order(5)
  void analysts_read_reporting_and_nothing_else() {
    assertThat(database.ask("analyst", "select count(*) from timeline")).isEqualTo("2");
    assertThat(database.ask("analyst", "select amount_minor from trial_balance")).isEqualTo("0");
    assertThat(database.ask("analyst", "select sum(amount_minor) from points_issued"))
        .isEqualTo("9");
    assertThat(database.ask("analyst", "select amount_minor from points_redeemed")).isEqualTo("7");
    assertThat(database.ask("analyst", "select count(*) from timeline_v1.events"))
        .contains("permission denied");
    assertThat(database.ask("analyst", "delete from reporting.events returning 1"))
        .contains("permission denied");
  }

  @Test
  @Order(5)
  void balances_are_as_of_a_moment_and_stamped_with_a_position() {
    String own = "/journal/members/" + ANN + "/balances";

    assertThat(service.get(own, ANN, "member").body())
        .startsWith(
            """
            {"memberId":"%1$s","asked":{},"balances":[\
            {"account":"member:%1$s/available","currency":"POINTS","amountMinor":2}],\
            "positions":[{"topic":"ledger-entries","partition":\
            """
                .formatted(ANN));
    assertThat(service.get(own + "?asOf=2026-03-14T16:01:59Z", ANN, "member").body())
        .contains("\"asked\":{\"asOf\":\"2026-03-14T16:01:59Z\"}", "\"amountMinor\":9");
    assertThat(service.get(own + "?knownAt=2026-03-13", ANN, "member").body())
        .contains("\"knownAt\":\"2026-03-14T03:59:59.999Z\"", "\"balances\":[]");
    assertThat(service.get(own + "?asOf=yesterday", ANN, "member").statusCode()).isEqualTo(400);
    assertThat(service.get("/journal/balances", "eve", "analyst").body())
        .contains("{\"account\":\"members/available\",\"currency\":\"POINTS\",\"amountMinor\":2}")
        .contains(
            "{\"account\":\"partner:grocer/issued\",\"currency\":\"POINTS\",\"amountMinor\":-9}")
        .contains("\"trialBalance\":[{\"currency\":\"POINTS\",\"amountMinor\":0}]");
  }

  @Test
  @Order(5)
  void entries_are_filtered_and_read_page_by_page() {
    String first = service.get("/journal/entries?limit=1", "eve", "analyst").body();
    String cursor = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
    String second = service.get("/journal/entries?after=" + cursor, "boss", "operator").body();

    assertThat(first).contains("\"kind\":\"PointsIssued\"", "\"more\":true");
    assertThat(second)
        .contains("\"kind\":\"PointsRedeemed\"", "\"lotsMade\":[],\"lotsTaken\":[{")
        .containsPattern("\"position\":\\{\"partition\":\\d,\"offset\":\\d+}")
        .contains("\"more\":false");
    assertThat(service.get("/journal/entries?kind=PointsExpired", "eve", "analyst").body())
        .contains("\"entries\":[]");
    for (String wrong : List.of("limit=0", "limit=1001", "limit=x", "after=x", "kinds=x", "from=x"))
      assertThat(service.get("/journal/entries?" + wrong, "eve", "analyst").statusCode())
          .as(wrong)
          .isEqualTo(400);
  }

  @Test
  @Order(5)
  void one_entry_and_what_issuers_owe() {
    assertThat(service.get("/journal/entries/" + ANN + "-2", "eve", "analyst").body())
        .startsWith("{\"entry\":{\"entryId\":\"" + ANN + "-2\"")
        .contains("\"links\":[]");
    for (String none : List.of(ANN + "-3", ANN, "x-1"))
      assertThat(service.get("/journal/entries/" + none, "eve", "analyst").statusCode())
          .isEqualTo(404);
    assertThat(service.get("/journal/exposure?on=2026-03-14", "eve", "analyst").body())
        .startsWith(
            """
            {"on":"2026-03-14","issuers":[{"issuer":"grocer","currency":"POINTS",\
            "outstandingMinor":2,"pendingMinor":0,"overdueMinor":0,"expiring30Minor":0,\
            "expiring90Minor":0,"expiring365Minor":0,"shareBasisPoints":10000}],"positions":[\
            """);
  }

  @Test
  @Order(5)
  void a_member_reads_its_own_part_of_the_journal_and_nothing_else() {
    String own = "/journal/members/" + ANN;

    assertThat(service.get(own + "/entries?kind=PointsIssued", ANN, "member").body())
        .contains(ANN + "-1")
        .doesNotContain(ANN + "-2");
    for (String path : List.of(own + "/entries", own + "/balances")) {
      HttpResponse<String> anothers = service.get(path, member(1), "member");
      assertThat(anothers.statusCode()).isEqualTo(404);
      assertThat(anothers.body())
          .isEqualTo(service.get(path.replace(ANN, member(2)), "boss", "operator").body());
    }
    assertThat(service.get(own + "/entries?member=" + member(1), ANN, "member").body())
        .contains("\"entries\":[]");
    for (String path : List.of("balances", "entries", "entries/" + ANN + "-1", "exposure"))
      assertThat(service.get("/journal/" + path, ANN, "member").statusCode()).isEqualTo(403);
  }

  @Test
  @Order(5)
  void it_describes_and_measures_itself() {
    assertThat(service.get("/openapi.yml", "nobody").body())
        .contains(
            "/members/{member}/timeline",
            "/miners/{name}/rebuild",
            "/journal/members/{member}/balances");
    until(
        () ->
            service
                .get("/prometheus", "nobody")
                .body()
                .contains("punchcard_miner_lag{miner=\"timeline\"} 0.0"));
  }

  @Test
  @Order(6)
  void nothing_is_lost_or_doubled_when_connections_break_and_the_service_is_restarted() {
    for (int round = 0; round < 10; round++) {
      log.events(Facts.events(round, 400));
      if (round % 3 == 0) breakConnections();
      if (round == 5) restart();
    }
    log.entries(Facts.entries(1, 2_000));
    breakConnections();
    untilCaughtUp();

    assertThat(database.ask("select count(*) from reporting.events")).isEqualTo("4001");
    assertThat(database.ask("select count(distinct event_id) from reporting.events"))
        .isEqualTo("4001");
    assertThat(database.ask("select sum(baskets) from reporting.spend"))
        .isEqualTo(
            database.ask(
                "select count(*)::numeric from reporting.events where kind = 'SpendRecorded'"));
    assertThat(database.ask("select count(*) from reporting.entries")).isEqualTo("2002");
    assertThat(database.ask("select sum(amount_minor) from reporting.legs")).isEqualTo("0");
  }

  @Test
  @Order(7)
  void a_second_instance_shares_the_work() {
    try (Instance second = Instance.start(1, database)) {
      until(() -> second.get("/health", "nobody").statusCode() == 200);
      log.events(Facts.events(20, 1_000));
      untilCaughtUp();
      assertThat(database.ask("select count(*) from reporting.events")).isEqualTo("5001");
    }
  }

  @Test
  @Order(8)
  void a_rebuild_equals_what_it_replaces_and_touches_no_other() {
    assertThat(service.post("/miners/spend/rebuild", "boss", "operator").statusCode())
        .isEqualTo(202);
    log.events(Facts.events(30, 1_000));
    until(() -> miners().contains("\"schema\":\"spend_v2\",\"version\":2,\"stage\":\"live\""));
    untilCaughtUp();

    assertThat(miners())
        .contains("\"schema\":\"timeline_v1\"")
        .doesNotContain("building", "spend_v1");
    assertThat(database.ask("select sum(baskets) from reporting.spend"))
        .isEqualTo(
            database.ask(
                "select count(*)::numeric from reporting.events where kind = 'SpendRecorded'"));
    assertThat(database.ask("select difference from miners.swaps")).isEqualTo("none");
  }

  @Test
  @Order(9)
  void a_miner_that_is_added_reads_from_the_beginning_and_fails_alone() {
    service.close();
    service = Instance.start(0, database, "visits");
    untilCaughtUp();
    assertThat(database.ask("select sum(visits) from reporting.visits"))
        .isEqualTo(
            database.ask(
                "select count(*)::numeric from reporting.events where kind = 'VisitRecorded'"));

    log.events(
        List.of(
            event(
                ANN,
                VisitsMiner.UNBEARABLE,
                "u1",
                NOON,
                new VisitRecorded(null, null, null, Map.of()))));
    until(() -> miners().contains("\"state\":\"failed\""));

    until(() -> database.ask("select count(*) from reporting.events").equals("6002"));
    assertThat(miners()).contains("I cannot stand it");
    assertThat(service.get("/health", "nobody").statusCode()).isEqualTo(503);
    assertThat(service.get("/health", "nobody").body()).contains("\"timeline_v1\":\"Running[]\"");
  }

  private void restart() {
    service.close();
    service = Instance.start(0, database);
  }

  private void breakConnections() {
    database.execute(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
        """);
  }

  private String miners() {
    return service.get("/miners", "boss", "operator").body();
  }

  private void untilCaughtUp() {
    until(
        () ->
            service.get("/health", "nobody").statusCode() == 200
                && miners().matches("(?:(?!\"lag\":[1-9]).)*"));
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(condition);
  }
}
