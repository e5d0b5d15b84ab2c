package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.events.Topics.MEMBER_EVENTS;
import static punchcard.rules.engine.Engines.TYPES;

import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import punchcard.avro.AgreementInForce;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Tick;
import punchcard.avro.TierChanged;
import punchcard.avro.VisitRecorded;
import punchcard.events.AvroCodec;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.yaml.AgreementReader;
import punchcard.testkit.FixedSchemaIds;

class AnnounceTiersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String YAML =
      """
      agreement: coalition
      participants: everyone
      tiers:
        currency: TIER
        per: month
        levels: [{ tier: basic, from: 0 }, { tier: silver, from: 1 }]
      rules:
        - id: visit
          on: VisitRecorded
          from: 2017-01-01
          post: [{ currency: TIER, amount: 1, rounding: down, fundedBy: gym }]
      """;

  private final Heard heard = new Heard();
  private final List<TierChanged> told = heard.tiers();
  private final RulesEngine engine =
      new RulesEngine(
          TYPES,
          new CompiledAgreements(new AgreementReader(new CelExpressions(TYPES.shapes()))),
          Stores.inMemory(new AvroCodec<>(MEMBER_EVENTS, new FixedSchemaIds())),
          Unwatched.OUTCOMES,
          heard);
  private long offset;

  @Test
  void of_many_whose_tier_ends_on_one_day_some_are_told_at_each_tick_and_all_in_the_end() {
    fact("", DAY, new AgreementInForce("coalition", 1, YAML));
    for (int member = 0; member < 2_001; member++)
      fact("%032x".formatted(member), DAY, VisitRecorded.newBuilder().build());
    assertThat(told).hasSize(2_001);
    told.clear();

    LocalDate after = LocalDate.of(2026, 5, 1);
    fact("", after.minusDays(1), new Tick());
    assertThat(told).isEmpty();
    fact("", after, new Tick());
    assertThat(told).hasSize(2_000);
    fact("", after, new Tick());
    fact("", after.plusDays(1), new Tick());

    assertThat(told).extracting(TierChanged::getMemberId).hasSize(2_001).doesNotHaveDuplicates();
    assertThat(told).allSatisfy(change -> assertThat(change.getSince()).isEqualTo(after));
  }

  private void fact(String member, LocalDate day, SpecificRecord body) {
    MemberEvent fact =
        MemberEvent.newBuilder()
            .setMemberId(member)
            .setPartner(member.isEmpty() ? null : "gym")
            .setEventId("e" + offset)
            .setOccurredAt(TYPES.startOf(day))
            .setReceivedAt(TYPES.startOf(day))
            .setBody(body)
            .build();
    engine.process(fact, new Position(MEMBER_EVENTS.name(), 0, offset++), _ -> {});
  }
}
