package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.DisclosureDriver.ANNA;
import static punchcard.onboarding.stream.DisclosureDriver.GROCER;
import static punchcard.onboarding.stream.DisclosureDriver.GYM;
import static punchcard.onboarding.stream.DisclosureDriver.INSURER;
import static punchcard.onboarding.stream.DisclosureDriver.START;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.ActedBy;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.ConsentGiven;
import punchcard.avro.ConsentGivenByMember;
import punchcard.avro.ConsentWithdrawn;
import punchcard.avro.ConsentedTo;
import punchcard.avro.DelegationRevoked;
import punchcard.avro.Disclosure;
import punchcard.avro.DisclosureMade;
import punchcard.avro.EventCorrected;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.GoalApproved;
import punchcard.avro.GoalDeclined;
import punchcard.avro.GoalDropped;
import punchcard.avro.GoalSet;
import punchcard.avro.GoalSetByMember;
import punchcard.avro.MembershipBegan;
import punchcard.avro.MembershipTerms;
import punchcard.avro.ObjectionMade;
import punchcard.avro.ObjectionWithdrawn;
import punchcard.avro.ParticipationBegan;
import punchcard.avro.ParticipationEnded;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsRedeemed;
import punchcard.avro.PreferenceChange;
import punchcard.avro.PreferencesChanged;
import punchcard.avro.RestrictionBegan;
import punchcard.avro.RestrictionLifted;
import punchcard.avro.SignedBy;
import punchcard.avro.SignedUp;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;
import punchcard.avro.VisitRecorded;
import punchcard.kernel.Sha256;

/// What a gym, an insurer and a grocer see of Anna.
class DisclosureScenarioTest {
  private static final LocalDate YEARS_END = LocalDate.parse("2026-12-31");
  private static final ConsentEvidence HERS = token("hers");
  private static final SignedBy BY_HER = new SignedBy(ANNA, null, "2".repeat(64));

  private final DisclosureDriver log = new DisclosureDriver();

  @BeforeEach
  void annaIsAMemberOfTheGym() {
    log.meetsTerms(1, false);
    log.says(GYM, ANNA, "s-1", new SignedUp(null, Map.of(), null, null));
    readAll();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void a_partner_sees_all_that_it_said_itself_and_nobody_else_does() {
    log.says(GYM, ANNA, "v-1", visit(60));

    Disclosure own = log.feed(GYM).getFirst();
    assertThat(own.getMemberRef()).isEqualTo("member:" + ANNA);
    assertThat(own.getKind()).isEqualTo("VisitRecorded");
    assertThat(own.getConsent()).isNull();
    assertThat(own.getFields())
        .isEqualTo(
            Map.of(
                "eventId", "v-1",
                "location", "Hall 7",
                "durationMinutes", "60",
                "attributes", "{\"locker\": \"12\"}"));
    assertThat(log.feed(INSURER)).isEmpty();
    assertThat(log.feed(GROCER)).isEmpty();
    assertThat(log.disclosures()).isEmpty();
  }

  @Test
  void both_are_told_that_she_is_shared_and_the_recipient_sees_the_fields_that_she_gives() {
    log.gives("c", "visits").says(GYM, ANNA, "v-1", visit(60));

    assertThat(log.feed(GYM))
        .extracting(Disclosure::getKind)
        .containsExactly("SharingBegan", "VisitRecorded");
    List<Disclosure> insurers = log.feed(INSURER);
    assertThat(insurers)
        .extracting(Disclosure::getKind)
        .containsExactly("SharingBegan", "VisitRecorded");
    assertThat(insurers.getFirst().getFields())
        .isEqualTo(Map.of("recipients", "[\"insurer\"]", "dataElements", "[\"visits\"]"));
    Disclosure visit = insurers.getLast();
    assertThat(visit.getFields()).isEqualTo(Map.of("durationMinutes", "60"));
    assertThat(visit.getConsent().getConsentId()).isEqualTo("c");
    assertThat(visit.getConsent().getDiscloser()).isEqualTo("gym");
    assertThat(visit.getConsent().getPurpose()).isEqualTo("health-programme");
    assertThat(log.feed(GROCER)).isEmpty();
  }

  @Test
  void each_element_gives_its_own_fields() {
    log.gives("c", "visits", "visit-places").says(GYM, ANNA, "v-1", visit(60));
    assertThat(log.feed(INSURER).getLast().getFields())
        .isEqualTo(Map.of("durationMinutes", "60", "location", "Hall 7"));

    log.withdraws("c").gives("d", "visit-places").says(GYM, ANNA, "v-2", visit(60));
    assertThat(kinds(INSURER)).containsExactly("SharingEnded", "SharingBegan");
  }

  @Test
  void while_she_restricts_it_nobody_sees_what_another_said_and_sharing_begins_anew_when_lifted() {
    log.gives("c", "visits").says(GYM, ANNA, "v-1", visit(1));
    Disclosure first = log.feed(INSURER).getLast();
    readAll();

    log.says(ANNA, new RestrictionBegan(BY_HER))
        .says(GYM, ANNA, "v-2", visit(2))
        .gives("d", "visits")
        .says(GYM, ANNA, "v-3", visit(3));
    assertThat(kinds(INSURER)).containsExactly("SharingEnded");
    assertThat(kinds(GYM)).containsExactly("SharingEnded", "VisitRecorded", "VisitRecorded");

    log.says(ANNA, new RestrictionLifted("", null, BY_HER)).says(GYM, ANNA, "v-4", visit(4));
    List<Disclosure> insurers = log.feed(INSURER);
    assertThat(insurers)
        .extracting(Disclosure::getKind)
        .containsExactly("SharingBegan", "SharingBegan", "VisitRecorded", "VisitRecorded");
    assertThat(insurers)
        .extracting(it -> it.getConsent().getConsentId() + it.getConsent().getTime())
        .containsExactly("c2", "d1", "c2", "d1");
    log.says(GYM, ANNA, "x-1", new EventWithdrawn("v-1", ""));
    assertThat(kinds(INSURER)).isEmpty(); // it had to delete what it had
    assertThat(first.getConsent().getTime()).isEqualTo(1);
  }

  @Test
  void who_objects_to_marketing_is_shared_for_that_with_nobody() {
    log.gives("c", "visits").says(ANNA, offers());
    readAll();

    log.says(ANNA, new ObjectionMade("marketing", BY_HER)).says(GYM, ANNA, "v-1", visit(1));
    assertThat(kinds(GROCER)).containsExactly("SharingEnded");
    assertThat(kinds(INSURER)).containsExactly("VisitRecorded");

    SpendRecorded spend =
        SpendRecorded.newBuilder().setAmountMinor(1250L).setCurrency("USD").build();
    log.says(ANNA, new ObjectionWithdrawn("marketing", BY_HER)).says(GYM, ANNA, "p-1", spend);
    assertThat(kinds(GROCER)).containsExactly("SharingBegan", "SpendRecorded");
  }

  private static ConsentGivenByMember offers() {
    ConsentedTo what =
        new ConsentedTo(
            "gym",
            List.of("grocer"),
            "personal-offers",
            List.of("purchases"),
            "health/1",
            "en",
            "0".repeat(64),
            "app",
            null);
    return new ConsentGivenByMember("o", what, HERS, null);
  }

  @Test
  void nothing_is_disclosed_in_front_of_the_consent_or_behind_its_withdrawal() {
    log.says(GYM, ANNA, "v-1", visit(1))
        .gives("c", "visits")
        .says(GYM, ANNA, "v-2", visit(2))
        .withdraws("c")
        .says(GYM, ANNA, "v-3", visit(3))
        .gives("c", "visits")
        .says(GYM, ANNA, "v-4", visit(4))
        .says(GYM, ANNA, "w-1", new ConsentWithdrawn("c"))
        .says(GYM, ANNA, "v-5", visit(5));

    List<Disclosure> seen = log.feed(INSURER);
    assertThat(seen)
        .extracting(it -> it.getKind() + it.getConsent().getTime() + minutes(it))
        .containsExactly(
            "SharingBegan1",
            "VisitRecorded1 2",
            "SharingEnded1",
            "SharingBegan2",
            "VisitRecorded2 4",
            "SharingEnded2");
    assertThat(seen).extracting(Disclosure::getDisclosureId).doesNotHaveDuplicates();
  }

  @Test
  void a_consent_that_has_an_end_gives_nothing_from_then_on() {
    log.gives("c", START.plus(Duration.ofMinutes(4)), "visits")
        .says(GYM, ANNA, "v-1", visit(1))
        .says(GYM, ANNA, "v-2", visit(2));

    assertThat(kinds(INSURER)).containsExactly("SharingBegan", "VisitRecorded");
  }

  @Test
  void material_terms_end_what_was_given_before_and_those_that_share_are_told() {
    log.gives("c", "visits");
    readAll();
    log.meetsTerms(2, true).says(GYM, ANNA, "v-1", visit(1));

    Disclosure told = log.feed(INSURER).getFirst();
    assertThat(told.getKind()).isEqualTo("ConsentTermsInForce");
    assertThat(told.getMemberRef()).isEmpty();
    assertThat(told.getFields())
        .isEqualTo(Map.of("terms", "health", "version", "2", "material", "true"));
    assertThat(kinds(GYM)).containsExactly("ConsentTermsInForce", "VisitRecorded");
    assertThat(kinds(GROCER)).isEmpty();
  }

  @Test
  void what_a_partner_asks_for_discloses_nothing() {
    ConsentGiven asked =
        ConsentGiven.newBuilder()
            .setConsentId("c")
            .setDataElements(List.of("visits"))
            .setDiscloser("gym")
            .setRecipients(List.of("insurer"))
            .setPurpose("health-programme")
            .setTermsVersion("health/1")
            .setProof("a forged token")
            .build();
    log.says(INSURER, ANNA, "c-1", asked).says(GYM, ANNA, "v-1", visit(60));

    List<Disclosure> seen = log.feed(INSURER);
    assertThat(seen).extracting(Disclosure::getKind).containsExactly("ConsentGiven");
    assertThat(seen.getFirst().getFields()).doesNotContainKey("proof");
    assertThat(kinds(GYM)).containsExactly("VisitRecorded");
  }

  @Test
  void who_has_seen_a_fact_sees_that_it_was_wrong_and_nobody_else_hears_of_it() {
    log.says(GYM, ANNA, "v-0", visit(10))
        .gives("c", "visits")
        .says(GYM, ANNA, "v-1", visit(20))
        .says(GYM, ANNA, "k-0", new EventCorrected("v-0", visit(11)))
        .says(GYM, ANNA, "k-1", new EventCorrected("v-1", visit(21)))
        .says(GYM, ANNA, "k-2", new EventWithdrawn("v-1", "a mistake"));

    List<Disclosure> seen = log.feed(INSURER);
    String visit = seen.get(1).getDisclosureId();
    assertThat(seen)
        .extracting(Disclosure::getKind)
        .containsExactly("SharingBegan", "VisitRecorded", "EventCorrected", "EventWithdrawn");
    assertThat(seen.get(2).getFields())
        .isEqualTo(Map.of("durationMinutes", "21", "changes", visit));
    assertThat(seen.get(3).getFields()).isEqualTo(Map.of("changes", visit));
  }

  @Test
  void a_receipts_number_and_free_attributes_are_nobody_elses() {
    log.says(
        ANNA,
        new punchcard.avro.ConsentGivenByMember(
            "c",
            new punchcard.avro.ConsentedTo(
                "grocer",
                List.of("gym"),
                "personal-offers",
                List.of("purchases", "purchase-lines"),
                "health/1",
                "en",
                "0".repeat(64),
                "app",
                null),
            new punchcard.avro.ConsentEvidence("token", ANNA, "1".repeat(64), null, null),
            null));
    readAll();
    SpendRecorded spend =
        SpendRecorded.newBuilder()
            .setAmountMinor(1250L)
            .setCurrency("USD")
            .setReceiptId("r-77")
            .setLocation("Main Street")
            .setLines(List.of(new SpendLine("PRODUCE", 2, 400L)))
            .setAttributes(Map.of("cashier", "7"))
            .build();

    log.says(GROCER, ANNA, "b-1", spend);

    assertThat(log.feed(GYM).getFirst().getFields())
        .isEqualTo(
            Map.of(
                "amountMinor",
                "1250",
                "currency",
                "USD",
                "discountMinor",
                "0",
                "lines",
                "[{\"category\": \"PRODUCE\", \"quantity\": 2, \"amountMinor\": 400}]"));
  }

  @Test
  void each_disclosure_to_another_is_written_down_with_its_purpose_and_without_what_it_says() {
    log.gives("c", "visits").says(GYM, ANNA, "v-1", visit(60));

    DisclosureMade made = log.disclosures().getLast();
    assertThat(made.getDisclosureId()).isEqualTo(log.feed(INSURER).getLast().getDisclosureId());
    assertThat(made.getRecipient()).isEqualTo("insurer");
    assertThat(made.getFields()).containsExactly("durationMinutes");
    assertThat(made.getPurpose()).isEqualTo("health-programme");
    assertThat(made.toString()).doesNotContain("60");
  }

  @Test
  void who_does_not_take_part_sees_nothing_between_the_markers() {
    log.gives("c", "visits");
    readAll();
    log.marks(new ParticipationEnded("insurer", 7))
        .says(GYM, ANNA, "v-1", visit(1))
        .marks(new ParticipationBegan("insurer", 8))
        .says(GYM, ANNA, "v-2", visit(2));

    assertThat(log.feed(INSURER)).extracting(DisclosureScenarioTest::minutes).containsExactly(" 2");
  }

  @Test
  void a_goal_is_its_authors_alone_until_she_approves_it() {
    log.gives("c", "goals").says(GYM, ANNA, "s-1", goal(8));

    assertThat(log.feed(GYM).getLast().getFields())
        .isEqualTo(
            Map.of(
                "eventId", "s-1",
                "goalId", "g",
                "metric", "visits",
                "target", "8",
                "dueOn", "2026-12-31"));
    assertThat(kinds(INSURER)).containsExactly("SharingBegan");

    log.says(ANNA, approval(8));
    assertThat(log.feed(GYM))
        .extracting(it -> it.getKind() + it.getFields())
        .containsExactly("GoalApproved{goalId=g}");
    Disclosure shown = log.feed(INSURER).getLast();
    assertThat(shown.getKind()).isEqualTo("GoalSet");
    assertThat(shown.getConsent().getDiscloser()).isEqualTo("gym");
    assertThat(shown.getFields())
        .isEqualTo(
            Map.of(
                "goalId", "g",
                "metric", "visits",
                "target", "8",
                "dueOn", "2026-12-31",
                "attendedBy", "gym"));
    assertThat(log.disclosures())
        .extracting(DisclosureMade::getKind)
        .contains("GoalSet")
        .doesNotContain("GoalApproved");
  }

  @Test
  void a_goal_that_is_over_is_taken_back_from_whom_it_was_shown() {
    log.gives("c", "goals")
        .says(GYM, ANNA, "s-1", goal(8))
        .says(ANNA, approval(8))
        .says(GYM, ANNA, "s-2", goal(9))
        .says(ANNA, approval(9))
        .says(ANNA, new GoalDropped("gym", "g", HERS))
        .says(GYM, ANNA, "s-3", goal(10))
        .says(ANNA, approval(10))
        .says(GYM, ANNA, "w-1", new EventWithdrawn("s-3", null));

    List<Disclosure> seen = log.feed(INSURER);
    assertThat(seen)
        .extracting(it -> it.getKind() + it.getFields().getOrDefault("target", ""))
        .containsExactly(
            "SharingBegan",
            "GoalSet8",
            "EventWithdrawn",
            "GoalSet9",
            "EventWithdrawn",
            "GoalSet10",
            "EventWithdrawn");
    for (int i = 2; i < seen.size(); i += 2)
      assertThat(seen.get(i).getFields())
          .isEqualTo(Map.of("changes", seen.get(i - 1).getDisclosureId()));
    assertThat(kinds(GYM)).contains("GoalDropped");
  }

  @Test
  void without_consent_to_goals_an_approved_goal_is_seen_by_its_author_alone() {
    log.gives("c", "visits", "activities")
        .says(GYM, ANNA, "s-1", goal(8))
        .says(ANNA, approval(8))
        .says(GYM, ANNA, "s-2", goal(9))
        .says(ANNA, new GoalDeclined("gym", "g", HERS));

    assertThat(kinds(INSURER)).containsExactly("SharingBegan");
    assertThat(kinds(GYM))
        .containsExactly("SharingBegan", "GoalSet", "GoalApproved", "GoalSet", "GoalDeclined");
    assertThat(log.feed(GROCER)).isEmpty();
  }

  @Test
  void with_her_own_evidence_it_is_shown_at_once_and_the_evidence_is_not() {
    log.gives("c", "goals")
        .says(
            GYM,
            ANNA,
            "s-1",
            new GoalSetByMember("g", "visits", 8L, YEARS_END, "insurer", token("another")));

    assertThat(kinds(GYM)).containsExactly("SharingBegan", "GoalSet", "GoalApproved");
    Disclosure shown = log.feed(INSURER).getLast();
    assertThat(shown.getKind()).isEqualTo("GoalSet");
    assertThat(shown.getFields()).containsEntry("attendedBy", "insurer");
    assertThat(shown.toString()).doesNotContain(token("another").getTokenHash());
  }

  private static GoalSet goal(long target) {
    return new GoalSet("g", "visits", target, YEARS_END, null, null);
  }

  private static GoalApproved approval(long target) {
    return new GoalApproved("gym", "g", "visits", target, YEARS_END, null, HERS);
  }

  private static ConsentEvidence token(String text) {
    return new ConsentEvidence("token", ANNA, Sha256.of(text).hex(), null, null);
  }

  @Test
  void a_partner_sees_its_own_side_of_points_earned_and_spent_with_it_and_no_number_of_the_entry() {
    log.posts(
        Entries.entry(
            ANNA,
            7,
            new PointsIssued(Entries.cause("gym", "v-1")),
            Entries.leg("member:" + ANNA + "/available", 15),
            Entries.leg("partner:gym/issued", -10),
            Entries.leg("partner:insurer/issued", -5)));
    log.posts(
        Entries.entry(
            ANNA,
            8,
            new PointsRedeemed("grocer", "k-1", "clerk", null, null),
            Entries.leg("member:" + ANNA + "/available", -15),
            Entries.leg("partner:grocer/redeemed", 15)));

    Disclosure earned = log.feed(GYM).getFirst();
    assertThat(earned.getKind()).isEqualTo("PointsIssued");
    assertThat(earned.getFields())
        .isEqualTo(
            Map.of(
                "account", "issued", "currency", "POINTS", "amountMinor", "-10", "eventId", "v-1"));
    assertThat(log.feed(GROCER).getFirst().getFields())
        .isEqualTo(Map.of("account", "redeemed", "currency", "POINTS", "amountMinor", "15"));
    assertThat(earned.toString()).doesNotContain(ANNA + "-");
    assertThat(log.feed(INSURER)).isEmpty();
  }

  @Test
  void what_she_prefers_is_shown_to_nobody() {
    ActedBy herself = new ActedBy(ANNA, null, ANNA, null, "token", "0a".repeat(32));
    PreferenceChange atTheGym = new PreferenceChange("language", "organisation", "gym", null, "de");
    log.gives("c", "visits");
    readAll();

    log.says(ANNA, new PreferencesChanged(List.of(atTheGym), herself))
        .says(ANNA, new DelegationRevoked("d", herself));

    assertThat(log.feed(GYM)).isEmpty();
    assertThat(log.feed(INSURER)).isEmpty();
    assertThat(log.disclosures()).isEmpty();
  }

  private void readAll() {
    log.feed(GYM);
    log.feed(INSURER);
    log.feed(GROCER);
    log.disclosures();
  }

  private List<String> kinds(punchcard.kernel.PartnerId partner) {
    return log.feed(partner).stream().map(Disclosure::getKind).toList();
  }

  private static String minutes(Disclosure disclosure) {
    String minutes = disclosure.getFields().get("durationMinutes");
    return minutes == null ? "" : " " + minutes;
  }

  private static VisitRecorded visit(int minutes) {
    return VisitRecorded.newBuilder()
        .setLocation("Hall 7")
        .setDurationMinutes(minutes)
        .setAttributes(Map.of("locker", "12"))
        .build();
  }

  @Test
  void a_partner_hears_of_its_own_agreements_whoever_has_said_so_and_of_nobody_elses() {
    SignedBy clerk = new SignedBy("carla", "gym", "1".repeat(64));
    MembershipTerms terms =
        new MembershipTerms(2, "en", "0".repeat(64), "spring", Map.of("size", "M"));
    var _ = log.feed(GYM);

    log.says(ANNA, new MembershipBegan("gym", "r", terms, false, "its identity", clerk));

    assertThat(log.feed(INSURER)).isEmpty();
    Disclosure told = log.feed(GYM).getLast();
    assertThat(told.getKind()).isEqualTo("MembershipBegan");
    assertThat(told.getConsent()).isNull();
    assertThat(told.getFields())
        .containsEntry("requestId", "r")
        .containsEntry("termsVersion", "2")
        .containsEntry("campaign", "spring")
        .containsKey("parameters")
        .doesNotContainKeys("by", "identity", "partner");
  }
}
