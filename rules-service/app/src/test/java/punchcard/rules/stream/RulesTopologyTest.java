package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.stream.Drive.COALITION;
import static punchcard.rules.stream.Drive.line;
import static punchcard.testkit.TestFiles.read;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.BalanceOpened;
import punchcard.avro.Basis;
import punchcard.avro.Issue;
import punchcard.avro.Lot;
import punchcard.avro.Open;
import punchcard.avro.Posting;
import punchcard.avro.Source;
import punchcard.testkit.FixedSchemaIds;

class RulesTopologyTest {
  private final Drive drive = new Drive();

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void its_shape_is_the_one_agreed_on() {
    assertThat(drive.topology(new FixedSchemaIds()).describe().toString())
        .isEqualToNormalizingNewlines(read("expected-topology.txt"));
  }

  @Test
  void all_that_a_basket_earns_is_one_posting() {
    drive
        .inForce(1, read("coalition-standard.yaml"))
        .spend("grocer", "2026-03-02T17:00:00Z", 1999, line("PRODUCE", 550), line("MEAT", 1449));

    Posting posting = drive.postings().getFirst();

    assertThat(posting.getMemberId()).isEqualTo(Drive.MEMBER);
    assertThat(posting.getSource().getStream()).isEqualTo("rules");
    assertThat(posting.getSource().getPosition()).isEqualTo(1);
    Issue issue = (Issue) posting.getBody();
    assertThat(issue.getCause().getPartner()).isEqualTo("grocer");
    assertThat(issue.getCause().getEventId()).isEqualTo("e1");
    assertThat(issue.getCause().getPosition().getTopic()).isEqualTo("member-events");
    assertThat(issue.getCause().getPosition().getOffset()).isEqualTo(1);
    assertThat(issue.getCredits())
        .extracting("ruleId")
        .containsExactly("grocer-base", "grocer-produce");
    assertThat(issue.getCredits()).extracting("amountMinor").containsExactly(19L, 5L);
    assertThat(drive.counted("posted")).isEqualTo(1);
  }

  @Test
  void an_opening_balance_is_passed_on_as_it_is_without_a_rule() {
    BalanceOpened opened =
        BalanceOpened.newBuilder()
            .setPointsCurrency("POINTS")
            .setAmountMinor(700)
            .setEarnedOn(LocalDate.of(2019, 5, 17))
            .setExpiresOn(LocalDate.of(2027, 5, 17))
            .setIssuer("gym")
            .setMoney("USD")
            .setIssuePriceMicros(8_000)
            .setSold(true)
            .setAllocatedMinor(560)
            .setImportFile("0a".repeat(32))
            .setImportLine(2)
            .build();

    drive.opened("grocer", "2026-03-02T17:00:00Z", opened);

    Posting posting = drive.postings().getFirst();
    assertThat(posting.getMemberId()).isEqualTo(Drive.MEMBER);
    assertThat(posting.getOccurredAt()).isEqualTo("2026-03-02T17:00:00Z");
    assertThat(posting.getSource()).isEqualTo(new Source("rules", 0L));
    Open open = (Open) posting.getBody();
    assertThat(open.getCause().getPartner()).isEqualTo("grocer");
    assertThat(open.getCause().getEventId()).isEqualTo("e1");
    assertThat(open.getImportFile()).isEqualTo("0a".repeat(32));
    assertThat(open.getImportLine()).isEqualTo(2);
    assertThat(open.getLot())
        .isEqualTo(
            Lot.newBuilder()
                .setLotId("1.0")
                .setCurrency("POINTS")
                .setAmountMinor(700)
                .setIssuer("gym")
                .setAgreementId("opening")
                .setAgreementVersion(1)
                .setRuleId("import")
                .setEarnedOn(LocalDate.of(2019, 5, 17))
                .setExpiresOn(LocalDate.of(2027, 5, 17))
                .setBasis(Basis.SALE)
                .setMoney("USD")
                .setIssuePriceMicros(8_000)
                .setAllocatedMinor(560)
                .build());
    assertThat(drive.counted("passed-on")).isEqualTo(1);
    assertThat(drive.counted("no-rule")).isZero();
  }

  @Test
  void what_earns_nothing_is_counted_by_its_reason() {
    drive
        .spend("grocer", "2026-03-02T17:00:00Z", 1999)
        .inForce(1, read("coalition-standard.yaml"))
        .spend("other", "2026-03-02T17:00:00Z", 1999)
        .spend("grocer", "2026-03-02T17:00:00Z", 99);

    assertThat(drive.credits()).isEmpty();
    assertThat(drive.counted("no-rule")).isEqualTo(1);
    assertThat(drive.counted("condition-false")).isEqualTo(1);
    assertThat(drive.counted("zero-amount")).isEqualTo(1);
  }

  @Test
  void the_sixth_visit_of_an_iso_week_earns_nothing() {
    drive.inForce(1, read("coalition-standard.yaml"));
    for (int day = 2; day <= 7; day++) drive.visit("gym", "2026-03-0" + day + "T17:00:00Z");
    // Sunday 23:30 in New York is Monday in London: still the same week.
    drive.visit("gym", "2026-03-09T03:30:00Z").visit("gym", "2026-03-09T04:30:00Z");

    assertThat(drive.credits()).hasSize(6);
    assertThat(drive.counted("cap-reached")).isEqualTo(2);
  }

  @Test
  void a_version_decides_from_its_marker_on() {
    String before = read("coalition-standard.yaml");
    String after = before.replace("amount: 20", "amount: 30");

    drive.inForce(1, before).visit("gym", "2026-03-02T17:00:00Z");
    drive.inForce(2, after).visit("gym", "2026-03-02T18:00:00Z");

    assertThat(drive.credits())
        .containsExactly("gym-visit/1 20 POINTS 2027-09-02", "gym-visit/2 30 POINTS 2027-09-02");
    assertThat(drive.versions.everywhere(COALITION)).contains(2);
  }

  @Test
  void an_event_on_which_a_rule_fails_is_set_aside_and_the_partition_goes_on() {
    String failing =
        read("coalition-standard.yaml")
            .replace("event.amountMinor / 100", "event.amountMinor / event.taxMinor");

    drive.inForce(1, failing);
    drive.spend("grocer", "2026-03-02T17:00:00Z", 1999).visit("gym", "2026-03-02T17:00:00Z");

    assertThat(drive.credits()).containsExactly("gym-visit/1 20 POINTS 2027-09-02");
    assertThat(drive.counted("set-aside")).isEqualTo(1);
    assertThat(
            drive
                .meters
                .get("punchcard.rules.faults")
                .tag("fault", "division-by-zero")
                .counter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void a_rule_reads_the_members_history_and_since_when_the_member_is_one() {
    drive
        .inForce(1, read("history.yaml"))
        .signUp("gym", "2026-03-01T04:30:00Z")
        .visit("gym", "2026-03-02T17:00:00Z")
        .spend("grocer", "2026-03-02T18:00:00Z", 5_000)
        .visit("gym", "2026-03-03T17:00:00Z")
        .visit("gym", "2026-04-03T17:00:00Z");

    assertThat(drive.credits())
        .containsExactly(
            "new-member/1 2 POINTS null",
            "new-member/1 4 POINTS null",
            "big-spender/1 50 POINTS null");
  }

  @Test
  void only_members_of_whom_something_is_counted_have_a_record() {
    drive.inForce(1, read("coalition-standard.yaml")).spend("grocer", "2026-03-02T17:00:00Z", 1999);
    assertThat(drive.driver().getKeyValueStore("tallies").get(Drive.MEMBER)).isNull();

    drive.visit("gym", "2026-03-02T17:00:00Z");
    assertThat(drive.driver().getKeyValueStore("tallies").get(Drive.MEMBER)).isNotNull();
  }
}
