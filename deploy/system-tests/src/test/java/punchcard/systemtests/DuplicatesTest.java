package punchcard.systemtests;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.events.Topics;
import punchcard.local.component.Part;
import punchcard.local.component.Site;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Metrics;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.SharedStack;

/// A tailor whose systems send again, send astray and send late: each event counts once.
@Order(50)
@ExtendWith(SharedStack.class)
class DuplicatesTest {
  private static final String CUSTOMER = "suit";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Punchcard punchcard;
  private final Partner tailor;
  private final Metrics metrics;
  private final Log<MemberEvent> admitted;
  private String member = "";

  DuplicatesTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.tailor = punchcard.partner("tailor");
    this.metrics = punchcard.metrics(punchcard.at().onboarding());
    this.admitted = punchcard.log(Topics.MEMBER_EVENTS);
  }

  @BeforeAll
  void a_customer_signs_up() {
    member = tailor.signUp(CUSTOMER);
  }

  @AfterAll
  void close() {
    admitted.close();
  }

  @Test
  void what_is_published_twice_is_admitted_once_and_the_other_counted() {
    double before = count("punchcard_events_duplicates_total");
    PartnerEvent purchase = Events.purchase(CUSTOMER, 100);

    tailor.publish(purchase);
    tailor.publish(purchase);

    assertThat(awaitAdmission(purchase).getMemberId()).isEqualTo(member);
    await("the duplicate").until(() -> count("punchcard_events_duplicates_total") == before + 1);
    assertThat(admissionsOf(purchase)).hasSize(1);
  }

  @Test
  void what_was_admitted_before_onboarding_was_killed_is_known_when_it_is_back() {
    PartnerEvent purchase = Events.purchase(CUSTOMER, 150);
    tailor.publish(purchase);
    awaitAdmission(purchase);

    punchcard.stack().kill(Part.ONBOARDING.first());
    punchcard.stack().start(Part.ONBOARDING.first());
    punchcard.stack().awaitHealthy(Part.ONBOARDING.first(), PATIENCE);
    tailor.publish(purchase);
    PartnerEvent next = Events.purchase(CUSTOMER, 160);
    tailor.publish(next);

    assertThat(awaitAdmission(next).getMemberId()).isEqualTo(member);
    assertThat(admissionsOf(purchase)).hasSize(1);
  }

  @Test
  void a_record_under_another_key_is_admitted_by_the_owner_of_its_reference() {
    PartnerEvent purchase = Events.purchase(CUSTOMER, 200);

    tailor.publish("another-key-" + astray(), tailor.encoded(purchase));

    assertThat(awaitAdmission(purchase).getMemberId()).isEqualTo(member);
  }

  @Test
  void a_record_in_the_wrong_partition_is_admitted_once_even_if_it_also_lies_in_the_right_one() {
    double before = count("punchcard_events_duplicates_total");
    PartnerEvent purchase = Events.purchase(CUSTOMER, 300);

    tailor.publish(astray(), CUSTOMER, tailor.encoded(purchase));
    tailor.publish(purchase);

    assertThat(awaitAdmission(purchase).getMemberId()).isEqualTo(member);
    await("the duplicate").until(() -> count("punchcard_events_duplicates_total") == before + 1);
    assertThat(admissionsOf(purchase)).hasSize(1);
  }

  @Test
  void what_occurred_before_the_kept_ids_takes_the_slow_lane_and_is_admitted_once() {
    double duplicates = count("punchcard_events_duplicates_total");
    double slow = count("punchcard_events_slow_lane_total");
    Instant twoYearsAgo = Instant.now().minus(730, DAYS).truncatedTo(MILLIS);
    PartnerEvent purchase = Events.purchaseAt(CUSTOMER, 400, twoYearsAgo);

    tailor.publish(purchase);
    tailor.publish(purchase);

    assertThat(awaitAdmission(purchase).getOccurredAt()).isEqualTo(twoYearsAgo);
    await("the duplicate")
        .until(() -> count("punchcard_events_duplicates_total") == duplicates + 1);
    assertThat(count("punchcard_events_slow_lane_total")).isGreaterThan(slow);
    assertThat(admissionsOf(purchase)).hasSize(1);
  }

  private int astray() {
    return (Partner.partitionOf(CUSTOMER) + 1) % Site.PARTITIONS;
  }

  private MemberEvent awaitAdmission(PartnerEvent event) {
    return admitted.await("its admission", e -> e.getEventId().equals(event.getEventId()));
  }

  private List<MemberEvent> admissionsOf(PartnerEvent event) {
    return admitted.all(e -> e.getEventId().equals(event.getEventId()));
  }

  private double count(String counter) {
    return metrics.counter(counter, "partner=\"tailor\"");
  }
}
