package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.AttributesChanged;
import punchcard.avro.Difference;
import punchcard.avro.Issue;
import punchcard.avro.MembershipBegan;
import punchcard.avro.MembershipEnded;
import punchcard.avro.MembershipTerms;
import punchcard.avro.Posting;
import punchcard.avro.ReferenceLinked;
import punchcard.avro.SegmentEntered;
import punchcard.avro.SegmentLeft;
import punchcard.avro.SignedBy;

/// Who the participants of an agreement are, and in which segments, when something happens.
class ClassesOfMembersTest {
  private static final String MONDAY = "2026-03-02T17:00:00Z";
  private static final String TUESDAY = "2026-03-03T17:00:00Z";
  private static final String WEDNESDAY = "2026-03-04T17:00:00Z";

  private static final SignedBy MEMBER = new SignedBy("m", null, "hash");

  private final Drive drive = new Drive();

  @BeforeEach
  void agree() {
    drive.inForce(
        1,
        """
        agreement: coalition-standard
        participants: "'gym' in member.partners"
        segments:
          - { name: campaign-18, listedBy: grocer }
          - { name: newcomers, when: member.daysEnrolled != null && member.daysEnrolled < 2 }
        rules:
          - id: listed
            on: VisitRecorded
            from: 2026-01-01
            when: "'campaign-18' in member.segments"
            post: [{ currency: POINTS, amount: 20, rounding: down, fundedBy: gym }]
          - id: new
            on: VisitRecorded
            from: 2026-01-01
            when: "'newcomers' in member.segments"
            post: [{ currency: POINTS, amount: 5, rounding: down, fundedBy: gym }]
          - id: vegan
            on: VisitRecorded
            from: 2026-01-01
            when: "'grocer/diet' in member.attributes && member.attributes['grocer/diet'] == 'vegan'"
            post: [{ currency: POINTS, amount: 1, rounding: down, fundedBy: gym }]
          - id: welcome
            on: MembershipBegan
            from: 2026-01-01
            when: event.terms.campaign == 'spring'
            post: [{ currency: POINTS, amount: 50, rounding: down, fundedBy: gym }]
          - id: joined-the-campaign
            on: SegmentEntered
            from: 2026-01-01
            when: event.segment == 'campaign-18'
            post: [{ currency: POINTS, amount: 100, rounding: down, fundedBy: gym }]
        """);
  }

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void rules_are_asked_only_for_whoever_belongs_to_the_agreement_by_then() {
    drive.visit("gym", MONDAY);
    assertThat(drive.counted("no-participant")).isEqualTo(1);

    drive.signUp("grocer", MONDAY).visit("gym", MONDAY);
    assertThat(drive.counted("no-participant")).isEqualTo(2);

    drive
        .told("gym", TUESDAY, new ReferenceLinked(Map.of(), null, null, null, null))
        .visit("gym", TUESDAY);
    assertThat(drive.credits()).containsExactly("new/1 5 POINTS null");
  }

  @Test
  void whoever_joins_a_partner_over_http_is_its_customer_until_it_leaves() {
    drive.signUp("grocer", MONDAY).visit("gym", MONDAY);
    assertThat(drive.counted("no-participant")).isEqualTo(1);

    drive.said(TUESDAY, began("spring")).visit("gym", TUESDAY);
    assertThat(lines()).containsExactly("membership/e3 welcome 50", "e4 new 5");

    drive.said(WEDNESDAY, ended()).visit("gym", WEDNESDAY);
    assertThat(lines()).isEmpty();
    drive.said(WEDNESDAY, began(null)).visit("grocer", WEDNESDAY);
    assertThat(lines()).isEmpty();
    assertThat(drive.counted("no-participant")).isEqualTo(2);
  }

  @Test
  void what_is_told_late_holds_from_its_own_time_on() {
    drive.signUp("gym", MONDAY).visit("gym", TUESDAY).visit("gym", WEDNESDAY);
    assertThat(lines()).containsExactly("e2 new 5");

    drive.told("grocer", "2026-03-03T20:00:00Z", new SegmentEntered("campaign-18"));
    assertThat(lines()).containsExactly("e4 joined-the-campaign 100", "e3 listed 20");

    drive.told("grocer", "2026-03-03T21:00:00Z", new SegmentLeft("campaign-18"));
    assertThat(lines()).containsExactly("e3 -20");
    assertThat(drive.countedHistories("told")).isEqualTo(2);
  }

  @Test
  void what_was_told_and_is_withdrawn_has_never_been_so() {
    drive.signUp("gym", MONDAY).told("grocer", MONDAY, new SegmentEntered("campaign-18"));
    drive.told("grocer", MONDAY, changed("vegan")).visit("gym", TUESDAY);
    drive.postings();

    drive.withdrawn("grocer", "e3");
    assertThat(lines()).containsExactly("e4 -1");
    drive.withdrawn("grocer", "e2");
    assertThat(lines()).containsExactly("e2 -100", "e4 -20");
    drive.withdrawn("gym", "e1");
    assertThat(lines()).containsExactly("e4 -5");
    drive.withdrawn("gym", "e7");
    assertThat(lines()).containsExactly("e4 new 5");
  }

  @Test
  void what_a_rule_reads_may_have_been_told_before_any_agreement_asked() {
    try (Drive silent = new Drive()) {
      silent.signUp("gym", MONDAY).told("grocer", MONDAY, new SegmentEntered("regulars"));
      silent.inForce(
          1,
          """
          agreement: coalition-standard
          participants: "'regulars' in member.segments"
          segments: [{ name: regulars, listedBy: grocer }]
          rules:
            - id: visit
              on: VisitRecorded
              from: 2026-01-01
              post: [{ currency: POINTS, amount: 1, rounding: down, fundedBy: gym }]
          """);

      silent.visit("gym", TUESDAY).withdrawn("grocer", "e2");

      assertThat(silent.postings()).hasSize(2);
      assertThat(silent.countedHistories("told")).isEqualTo(1);
    }
  }

  @Test
  void what_was_set_aside_when_it_was_told_holds_when_a_replay_mends_it() {
    String mended =
        """
        agreement: coalition-standard
        participants: everyone
        segments: [{ name: regulars, listedBy: grocer }]
        rules:
          - id: visit
            on: VisitRecorded
            from: 2026-01-01
            when: "'regulars' in member.segments"
            post: [{ currency: POINTS, amount: 1, rounding: down, fundedBy: gym }]
        """;
    String broken =
        mended
            + """
              - id: fails
                on: SegmentEntered
                from: 2026-01-01
                post: [{ currency: POINTS, amount: 1 / 0, rounding: down, fundedBy: gym }]
            """;
    drive.inForce(2, broken).told("grocer", MONDAY, new SegmentEntered("regulars"));
    drive.visit("gym", TUESDAY);
    assertThat(drive.counted("set-aside")).isEqualTo(1);
    assertThat(lines()).isEmpty();

    drive.inForce(3, mended).replay("r1", 3, "2026-03-01", "2026-03-31").timePasses();

    assertThat(lines()).containsExactly("e2 visit 1");
    drive.withdrawn("grocer", "e1");
    assertThat(lines()).containsExactly("e2 -1");
  }

  @Test
  void a_correction_of_what_was_told_is_set_aside() {
    drive.told("grocer", MONDAY, new SegmentEntered("campaign-18")).corrected("grocer", "e1", 5);

    assertThat(drive.countedHistories("not-correctable")).isEqualTo(1);
  }

  private static AttributesChanged changed(String diet) {
    return new AttributesChanged(Map.of("diet", diet), List.of());
  }

  /// What was posted since last asked: the event in whose name, and each credit or debit.
  private static MembershipBegan began(@Nullable String campaign) {
    MembershipTerms terms = new MembershipTerms(1, "en", "hash", campaign, Map.of());
    return new MembershipBegan("gym", "r1", terms, true, "identity", MEMBER);
  }

  private static MembershipEnded ended() {
    return new MembershipEnded("gym", "r1", "moved", MEMBER);
  }

  private List<String> lines() {
    return drive.postings().stream().flatMap(ClassesOfMembersTest::lines).toList();
  }

  private static Stream<String> lines(Posting posting) {
    return switch (posting.getBody()) {
      case Issue issue ->
          issue.getCredits().stream()
              .map(
                  credit ->
                      "%s %s %d"
                          .formatted(
                              issue.getCause().getEventId(),
                              credit.getRuleId(),
                              credit.getAmountMinor()));
      case Difference difference ->
          difference.getDebits().stream()
              .map(
                  debit ->
                      "%s -%d"
                          .formatted(difference.getCause().getEventId(), debit.getAmountMinor()));
      default -> throw new AssertionError(posting);
    };
  }

  @Test
  void a_segment_may_be_those_of_a_tier_and_so_may_the_audience_of_a_promotion() {
    drive.inForce(
        2,
        """
        agreement: coalition-standard
        participants: member.tier in ['basic', 'gold']
        tiers:
          currency: TIER
          per: year
          levels: [{ tier: basic, from: 0 }, { tier: gold, from: 100 }]
        segments:
          - { name: elite, when: member.tier == 'gold' }
        promotions:
          - { id: for-gold, from: 2026-01-01, audience: member.tier == 'gold' }
        rules:
          - id: visit
            on: VisitRecorded
            from: 2026-01-01
            post: [{ currency: TIER, amount: 100, rounding: down, fundedBy: gym }]
          - id: elite
            on: VisitRecorded
            from: 2026-01-01
            when: "'elite' in member.segments"
            post: [{ currency: POINTS, amount: 7, rounding: down, fundedBy: gym }]
          - id: promoted
            on: VisitRecorded
            from: 2026-01-01
            promotion: for-gold
            post: [{ currency: POINTS, amount: 3, rounding: down, fundedBy: gym }]
        """);

    drive.visit("gym", MONDAY).visit("gym", TUESDAY);

    assertThat(drive.credits())
        .containsExactly(
            "visit/2 100 TIER null",
            "visit/2 100 TIER null",
            "elite/2 7 POINTS null",
            "promoted/2 3 POINTS null");
  }
}
