package punchcard.systemtests;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.Request;
import punchcard.systemtests.driver.SharedStack;

/// What a change would have done is told before anybody wants it; after all that the tests before
/// this one have done, what has not changed would have done nothing.
@Order(56)
@ExtendWith(SharedStack.class)
class DryRunTest {
  private static final String GUEST = "reader";
  private static final ZoneId PROGRAMME = ZoneId.of("America/New_York");

  private static final String TEN =
      """
      agreement: stationer
      participants: everyone
      rules:
        - id: book
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'stationer' && event.currency == 'GBP'
          cap: { count: 2, per: day }
          post:
            - { currency: POINTS, amount: 10, rounding: down, fundedBy: stationer, expires: P18M }
      """;

  private static final String TWENTY_FIVE = TEN.replace("amount: 10", "amount: 25");

  private final Punchcard punchcard;
  private final Partner stationer;
  private final Path token = Path.of("target", "dry-run-token").toAbsolutePath();
  private Member guest;

  DryRunTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.stationer = punchcard.partner("stationer");
    this.guest = punchcard.member("nobody");
  }

  @BeforeAll
  void a_guest_buys_three_books() throws IOException {
    Files.writeString(token, punchcard.tokens().operator());
    punchcard.operator().agree("stationer", TEN);
    guest = punchcard.member(stationer.signUp(GUEST));
    for (int book = 0; book < 3; book++) buy();
    awaitPoints(20);
  }

  @Test
  void what_has_not_changed_would_have_given_what_was_given() throws IOException {
    for (String agreement : agreementsOfOneVersion()) {
      JsonNode report = dryRun(yaml(agreement), "");

      assertThat(report.required("points")).as(agreement).isEmpty();
      assertThat(report.required("unchanged-members")).as(agreement).isEmpty();
      assertThat(report.required("ledger-holds-otherwise")).as(agreement).isEmpty();
    }
  }

  @Test
  void what_would_have_changed_is_told_proposed_and_nothing_once_it_is_done() throws IOException {
    JsonNode report = dryRun(TWENTY_FIVE, " --member " + guest.id());

    assertThat(report.required("points"))
        .singleElement()
        .satisfies(row -> assertThat(row.required("net").longValue()).isEqualTo(30));
    assertThat(report.required("biggest"))
        .singleElement()
        .satisfies(row -> assertThat(row.required("member").textValue()).isEqualTo(guest.id()));
    assertThat(report.required("explained"))
        .extracting(row -> row.required("was") + " > " + row.required("wouldBe"))
        .containsExactly(
            "\"PAID 10 POINTS\" > \"PAID 25 POINTS\"", "\"PAID 10 POINTS\" > \"PAID 25 POINTS\"");

    punchcard.operator().agree("stationer", TWENTY_FIVE);
    String proposed =
        told(
                TWENTY_FIVE,
                " --propose --reason generous --rules %s --token-file %s"
                    .formatted(punchcard.at().rules(), token))
            .getLast();
    assertThat(proposed).matches("replay [0-9]+ is proposed");
    approve(proposed.replaceAll("\\D", ""));
    awaitPoints(50);
    assertThat(dryRun(TWENTY_FIVE, "").required("points")).isEmpty();
  }

  private void approve(String replay) {
    punchcard
        .command(
            "replay approve %s --rules %s --token-file %s"
                .formatted(replay, punchcard.at().rules(), token))
        .expect(0, Duration.ofMinutes(1));
  }

  private List<String> agreementsOfOneVersion() {
    List<String> ids = new ArrayList<>();
    for (JsonNode agreement : get("/agreements").json().required("agreements"))
      if (agreement.required("versions").size() == 1)
        ids.add(agreement.required("agreement").textValue());
    assertThat(ids).isNotEmpty();
    return ids.subList(0, 1); // Each is a process that reads all.
  }

  private String yaml(String agreement) {
    return get("/agreements/" + agreement + "/versions/1").body();
  }

  private Reply get(String path) {
    return Request.to(punchcard.at().rules(), path)
        .as(punchcard.tokens().operator())
        .get()
        .expect(200);
  }

  private JsonNode dryRun(String yaml, String more) throws IOException {
    List<String> printed = told(yaml, " --dry-run --format json" + more);
    return new ObjectMapper()
        .readTree(String.join("\n", printed.subList(printed.indexOf("{"), printed.size())));
  }

  private List<String> told(String yaml, String more) throws IOException {
    Path file = Path.of("target", "candidate.yaml").toAbsolutePath();
    Files.writeString(file, yaml);
    return punchcard
        .command(
            "replay --agreement %s --from 2000-01-01 --to %s%s"
                .formatted(file, LocalDate.now(PROGRAMME), more))
        .expect(0, Duration.ofMinutes(2));
  }

  private void buy() {
    stationer.publish(Events.purchaseIn("GBP", GUEST, 1_500, Instant.now().truncatedTo(MILLIS)));
  }

  private void awaitPoints(long points) {
    await(points + " points").untilAsserted(() -> assertThat(guest.points()).isEqualTo(points));
  }
}
