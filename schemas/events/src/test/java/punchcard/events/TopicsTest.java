package punchcard.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import punchcard.avro.PartnerEvent;
import punchcard.kernel.PartnerId;

class TopicsTest {
  @Test
  void a_partner_topic_says_whose_it_is() {
    assertThat(Topics.publisherOf("partner.grocer.events")).contains(new PartnerId("grocer"));
    assertThat(Topics.publisherOf("partner.grocer.feed")).isEmpty();
    assertThat(Topics.publisherOf("partner.Grocer.events")).isEmpty();
  }

  @Test
  void a_subject_is_the_one_that_default_clients_ask_for() {
    assertThat(Topics.partnerEvents(new PartnerId("gym")).subject())
        .isEqualTo("partner.gym.events-value");
  }

  @Test
  void versions_of_what_decides_are_kept_for_ever() {
    assertThat(Topics.OF_VERSIONS)
        .containsExactly(
            Topics.CHARTERS,
            Topics.CONSENT_TERMS,
            Topics.AGREEMENTS,
            Topics.AGREEMENT_PROPOSALS,
            Topics.AGREEMENT_ACCEPTANCES,
            Topics.PROMOTION_BUDGETS,
            Topics.REPLAYS,
            Topics.CURRENCIES,
            Topics.PARTNER_TERMS,
            Topics.ACCOUNTING_DECISIONS,
            Topics.PERIOD_REPORTS,
            Topics.COVER_ALERTS);
    assertThat(Topics.ALL).containsAll(Topics.OF_VERSIONS);
    assertThat(Topics.OF_VERSIONS)
        .allSatisfy(
            topic ->
                assertThat(topic.retention()).isIn(Retention.compacted(), Retention.forEver()));
  }

  @Test
  void partners_may_say_all_of_these() {
    List<String> bodies =
        PartnerEvent.getClassSchema().getField("body").schema().getTypes().stream()
            .map(Schema::getName)
            .toList();

    assertThat(bodies)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    "SignupRequested VisitRecorded SpendRecorded SpendReturned BookingMade",
                    "BookingFulfilled BookingCancelled SubscriptionStarted SubscriptionRenewed",
                    "SubscriptionEnded ConsentGiven ConsentWithdrawn GoalSet RoutineChanged",
                    "ActivityRecorded InteractionRecorded EventCorrected EventWithdrawn"
                        + " BalanceOpened SegmentEntered SegmentLeft AttributesChanged",
                    "PromotionActivated PromotionDeactivated")
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList());
  }

  @Test
  void a_key_has_the_partition_of_kafkas_default_partitioner() {
    assertThat(Partitions.of("household-1", 8)).isBetween(0, 7);
    assertThat(Partitions.of("household-1", 8))
        .isEqualTo(
            org.apache.kafka.clients.producer.internals.BuiltInPartitioner.partitionForKey(
                "household-1".getBytes(java.nio.charset.StandardCharsets.UTF_8), 8));
  }
}
