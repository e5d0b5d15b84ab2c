package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.Disclosure;
import punchcard.avro.DisclosureMade;
import punchcard.avro.GoalSet;
import punchcard.avro.PartnerEvent;
import punchcard.avro.SignupRequested;
import punchcard.avro.VisitRecorded;
import punchcard.events.Topics;
import punchcard.local.component.Part;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Mirrored;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.Request;
import punchcard.systemtests.driver.SharedStack;

/// Two stories: a fitness studio and an insurer share visits and goals as long as a member wants
/// it, and a member of the studio is known at a bakery, earns there and spends at the studio.
@Order(30)
@ExtendWith(SharedStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingTest {
  private static final Duration BACK_WITHIN = Duration.ofMinutes(1);
  private static final int VISITS = 300;

  private final Punchcard punchcard;
  private final Partner studio;
  private final Partner insurer;

  SharingTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.studio = punchcard.partner("studio");
    this.insurer = punchcard.partner("vita");
  }

  @BeforeAll
  void there_are_terms() {
    punchcard.operator().publishTerms("vita", 1, true, "You may say no.").expect(201);
  }

  @Test
  void visits_go_to_the_insurer_and_goals_to_the_trainer_until_she_withdraws() {
    // Given a member of the studio who is insured, and lets each know something of the other
    Member anna = punchcard.member(studio.signUp("anna"));
    link(insurer, "insured-7", anna);
    gives(anna, "visits", "studio", "vita", "visits");
    gives(anna, "goals", "vita", "studio", "goals");

    // When she goes to the studio, and onboarding dies meanwhile
    List<Integer> minutes = IntStream.rangeClosed(1, VISITS).boxed().toList();
    for (int minute : minutes) {
      studio.publish(visit("anna", minute));
      if (minute == VISITS / 2) punchcard.stack().kill(Part.ONBOARDING.first());
    }
    punchcard.stack().start(Part.ONBOARDING.first());
    insurer.publish(event("insured-7", goal()));

    // Then the insurer sees each visit once, in their order, and not where it was
    try (Log<Disclosure> feed = insurer.feed()) {
      await("the visits").atMost(BACK_WITHIN).until(() -> visits(feed, anna).size() >= VISITS);
      assertThat(visits(feed, anna)).isEqualTo(minutes);
      assertThat(feed.all(_ -> true).toString()).doesNotContain("Hidden Street");

      // And the studio's trainer sees her goal; her insurer's clerk sees nothing, nobody else even
      // less
      JsonNode goals = trainersView(anna);
      assertThat(goals.toString()).contains("\"goalId\":\"fit\"", "\"target\":\"8\"", "2027-01-31");
      assertThat(read(insurer, "clerk", anna).expect(200).json()).isEmpty();
      Reply unknown =
          Request.to(punchcard.at().onboarding(), "/partners/nobody/members/x/view")
              .as(punchcard.tokens().staff("vita", "trainer", "tom"))
              .get();
      assertThat(
              Request.to(
                      punchcard.at().onboarding(),
                      "/partners/studio/members/" + anna.id() + "/view")
                  .as(punchcard.tokens().staff("vita", "trainer", "tom"))
                  .get())
          .isEqualTo(unknown);

      // And when she withdraws, no later visit is shown
      anna.withdraw("visits").expect(200);
      studio.publish(visit("anna", VISITS + 1));
      awaitOwn(studio, VISITS + 1);
      assertThat(visits(feed, anna)).isEqualTo(minutes);
    }
    assertThat(trainersView(anna)).hasSize(2); // that it is shared, and the goal

    // And what each keeps is what it would get anew
    Mirrored insurers = Mirrored.of(insurer, punchcard.at());
    Mirrored studios = Mirrored.of(studio, punchcard.at());
    assertThat(insurers.differences()).isZero();
    assertThat(studios.differences()).isZero();
    assertThat(insurers.facts(anna.id())).noneMatch(fact -> fact.startsWith("VisitRecorded"));
    assertThat(studios.facts(anna.id()))
        .filteredOn(fact -> fact.startsWith("VisitRecorded"))
        .hasSize(VISITS + 1);
    assertThat(studios.facts(anna.id())).anyMatch(fact -> fact.startsWith("GoalSet"));
    sheIsToldWhoHasSeenWhat(anna);
  }

  /// Of every visit that was shown, and of the trainer who has read her goal; not what they said.
  private void sheIsToldWhoHasSeenWhat(Member anna) {
    String told =
        Request.to(punchcard.at().onboarding(), "/members/" + anna.id() + "/disclosures")
            .as(punchcard.tokens().member(anna.id()))
            .get()
            .expect(200)
            .body();
    assertThat(told.lines().filter(line -> line.contains("\"kind\":\"VisitRecorded\"")))
        .hasSize(VISITS)
        .allMatch(line -> line.contains("\"recipient\":\"vita\""));
    assertThat(told).contains("\"reader\":\"tina\"", "GoalSet.target").doesNotContain("\"fit\"");
    assertThat(told).endsWith("{\"end\":true}\n");
  }

  @Test
  void who_joins_at_one_is_known_at_both_earns_at_one_and_spends_at_the_other() {
    // Given a member of the studio who shows at the bakery who he is
    Partner bakery = punchcard.partner("bakery");
    Member bert = punchcard.member(studio.signUp("bert"));
    link(bakery, "card-9", bert);

    // When he buys bread, and spends the points at the studio
    bakery.publish(Events.purchase("card-9", 1200));
    await("the points").until(() -> bert.points() == 12);
    bert.redeem("towel", "studio", 5).expect(201);

    // Then each sees its side, and nothing of the other's
    try (Log<Disclosure> bakerys = bakery.feed();
        Log<Disclosure> studios = studio.feed()) {
      Disclosure earned = bakerys.await("what he earned", it -> isOf(it, bert, "PointsIssued"));
      Disclosure spent = studios.await("what he spent", it -> isOf(it, bert, "PointsRedeemed"));
      assertThat(earned.getFields()).containsEntry("amountMinor", "-12");
      assertThat(spent.getFields())
          .isEqualTo(Map.of("account", "redeemed", "currency", "POINTS", "amountMinor", "5"));
      assertThat(bakerys.all(it -> isOf(it, bert, "PointsRedeemed"))).isEmpty();
      assertThat(studios.all(it -> isOf(it, bert, "SpendRecorded"))).isEmpty();
      assertThat(studios.all(it -> isOf(it, bert, "PointsIssued"))).isEmpty();
    }
    try (Log<DisclosureMade> disclosures = punchcard.log(Topics.DISCLOSURES)) {
      assertThat(disclosures.all(it -> it.getMemberId().equals(bert.id()))).isEmpty();
    }
  }

  private void link(Partner partner, String reference, Member member) {
    String token = punchcard.tokens().member(member.id());
    partner.publish(event(reference, new SignupRequested(token, null, Map.of())));
    assertThat(partner.memberId(reference)).isEqualTo(member.id());
  }

  private void gives(Member member, String id, String discloser, String recipient, String element) {
    String wish =
        """
        {"discloser": "%s", "recipients": ["%s"], "purpose": "health-programme",
         "dataElements": ["%s"], "termsVersion": "vita/1", "language": "en"}
        """
            .formatted(discloser, recipient, element);
    await("the consent").until(() -> member.consent(id, wish).status() == 200);
  }

  private JsonNode trainersView(Member member) {
    return await("the trainer's view")
        .until(
            () -> read(studio, "trainer", member),
            answer -> answer.status() == 200 && answer.body().contains("GoalSet"))
        .json();
  }

  private Reply read(Partner partner, String role, Member member) {
    String path = "/partners/" + partner.id() + "/members/" + member.id() + "/view";
    String token = punchcard.tokens().staff(partner.id(), role, "tina");
    return Request.to(punchcard.at().onboarding(), path).as(token).get();
  }

  /// The studio's own feed has this visit: so the insurer's would have it by now.
  private static void awaitOwn(Partner partner, int minute) {
    try (Log<Disclosure> own = partner.feed()) {
      own.await(
          "its own visit",
          it -> Integer.toString(minute).equals(it.getFields().get("durationMinutes")));
    }
  }

  private static List<Integer> visits(Log<Disclosure> feed, Member member) {
    List<Integer> visits = new ArrayList<>();
    for (Disclosure visit : feed.all(it -> isOf(it, member, "VisitRecorded")))
      visits.add(Integer.valueOf(visit.getFields().get("durationMinutes")));
    return visits;
  }

  private static boolean isOf(Disclosure disclosure, Member member, String kind) {
    return disclosure.getKind().equals(kind)
        && disclosure.getMemberRef().equals("member:" + member.id());
  }

  private static PartnerEvent visit(String reference, int minutes) {
    return event(
        reference,
        VisitRecorded.newBuilder()
            .setLocation("Hidden Street")
            .setDurationMinutes(minutes)
            .build());
  }

  private static GoalSet goal() {
    return new GoalSet("fit", "visits", 8L, LocalDate.parse("2027-01-31"), null);
  }

  private static PartnerEvent event(String reference, Object body) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new PartnerEvent(UUID.randomUUID().toString(), reference, now, body);
  }
}
