package punchcard.onboarding.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.relation.Joining.GYM;
import static punchcard.onboarding.relation.Joining.approve;
import static punchcard.onboarding.relation.Joining.membership;
import static punchcard.onboarding.relation.Joining.request;
import static punchcard.onboarding.relation.Joining.role;
import static punchcard.onboarding.relation.Joining.takeOn;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.Sha256;
import punchcard.onboarding.relation.RelationDemand.Decline;
import punchcard.onboarding.relation.RelationDemand.End;
import punchcard.onboarding.relation.RelationDemand.TakeOn;
import punchcard.onboarding.relation.RelationDemand.Withdraw;

/// What becomes of what Anna and the gym want of each other.
class RelationsTest {
  private static final Duration DAY = Duration.ofDays(1);

  /// Steps by their first letters, in their order, and the last answer: Request, Approve,
  /// Decline, Withdraw, End, Signup by the gym, Month passes. By whom each is, the check of who
  /// may says.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          R,      PROPOSED
          RR,     PROPOSED
          RA,     ACTIVE
          RAA,    ACTIVE
          RAE,    ENDED
          RAEE,   ENDED
          RAEA,   NOT_OPEN
          RAW,    NOT_OPEN
          RAD,    NOT_OPEN
          RD,     DECLINED
          RDD,    DECLINED
          RDA,    NOT_OPEN
          RDR,    DECLINED
          RW,     WITHDRAWN
          RWA,    NOT_OPEN
          RWR,    WITHDRAWN
          RE,     NOT_OPEN
          RMA,    EXPIRED
          RMD,    EXPIRED
          RMW,    EXPIRED
          A,      UNKNOWN_RELATION
          E,      UNKNOWN_RELATION
          SR,     ALREADY_MEMBER
          RSA,    ACTIVE
          RSE,    ENDED
          RMSA,   EXPIRED
          """)
  void a_membership(String steps, String last) {
    Joining joining = new Joining(true);
    String answer = "";
    for (char step : steps.toCharArray())
      answer =
          switch (step) {
            case 'R' -> joining.anna(request("r"));
            case 'A' -> joining.gym(approve("r"));
            case 'D' -> joining.gym(new Decline(membership("r"), "full"));
            case 'W' -> joining.anna(new Withdraw(membership("r")));
            case 'E' -> joining.anna(new End(membership("r"), ""));
            case 'S' -> joining.signsUp(OptionalLong.empty()).toString();
            case 'M' -> joining.passes(DAY.multipliedBy(30)).toString();
            default -> throw new AssertionError(step);
          };
    assertThat(answer).isEqualTo(last);
  }

  @Test
  void one_request_at_a_time_and_another_when_that_is_over() {
    Joining joining = new Joining(true);
    assertThat(joining.anna(request("r"))).isEqualTo("PROPOSED");
    assertThat(joining.anna(request("s"))).isEqualTo("ALREADY_REQUESTED");
    assertThat(joining.passes(DAY.multipliedBy(30)).anna(request("s"))).isEqualTo("PROPOSED");
    assertThat(joining.gym(approve("r"))).isEqualTo("EXPIRED");
    assertThat(joining.gym(approve("s"))).isEqualTo("ACTIVE");
    assertThat(joining.anna(request("t"))).isEqualTo("ALREADY_MEMBER");
  }

  @Test
  void where_the_gym_has_approved_all_of_them_it_begins_at_once() {
    Joining joining = new Joining(false);
    assertThat(joining.anna(request("r"))).isEqualTo("ACTIVE");
    assertThat(joining.gym(new End(membership("r"), "unpaid"))).isEqualTo("ENDED");
    assertThat(joining.anna(request("s"))).isEqualTo("ACTIVE");
  }

  @Test
  void a_role_needs_a_member_just_these_terms_and_an_answer_in_time() {
    Joining joining = new Joining(true);
    assertThat(joining.gym(joining.offer("o", DAY))).isEqualTo("NOT_RELATED");
    joining.signsUp(OptionalLong.empty());
    assertThat(joining.gym(joining.offer("o", Duration.ZERO))).isEqualTo("BAD_END");
    assertThat(joining.gym(joining.offer("o", DAY.multipliedBy(367)))).isEqualTo("BAD_END");
    assertThat(joining.gym(joining.offer("o", DAY))).isEqualTo("PROPOSED");
    assertThat(joining.gym(joining.offer("o", DAY.multipliedBy(2)))).isEqualTo("OTHER_CONTENT");
    assertThat(joining.anna(new TakeOn(role("o"), Sha256.of("Be rude.")))).isEqualTo("OTHER_TERMS");
    assertThat(joining.passes(DAY.minusMillis(1)).anna(takeOn("o"))).isEqualTo("ACTIVE");
    assertThat(joining.gym(joining.offer("p", DAY))).isEqualTo("PROPOSED");
    assertThat(joining.passes(DAY).anna(takeOn("p"))).isEqualTo("EXPIRED");
    assertThat(joining.gym(new Withdraw(role("p")))).isEqualTo("EXPIRED");
  }

  @Test
  void when_it_was_asked_decides_and_not_when_the_log_got_it() {
    Joining joining = new Joining(true).signsUp(OptionalLong.empty());
    joining.gym(joining.offer("o", DAY));
    RelationDemand demand = takeOn("o");
    RelationOutcome inTime =
        DecideRelation.decide(joining.history(), joining.command("a", Optional.empty(), demand));
    RelationFact fact = ((RelationOutcome.ToSay) inTime).fact();
    var askedAt = joining.now();
    joining.passes(DAY).arrives("a", askedAt, fact);
    assertThat(Joining.word(DecideRelation.became(joining.history(), "a", demand)))
        .isEqualTo("ACTIVE");
  }

  @Test
  void with_the_membership_its_roles_and_offers_end() {
    Joining joining = new Joining(true).signsUp(OptionalLong.empty());
    joining.gym(joining.offer("o", DAY));
    joining.gym(joining.offer("p", DAY));
    joining.anna(takeOn("o"));
    joining.anna(new End(membership("signup"), ""));

    assertThat(joining.history().now().all())
        .extracting(it -> it.name() + " " + it.state())
        .containsExactly("memberships/gym/signup ENDED", "roles/gym/o ENDED", "roles/gym/p ENDED");
  }

  @Test
  void a_signup_that_was_admitted_behind_an_ending_holds_wherever_the_log_has_it() {
    Joining before = new Joining(true).signsUp(OptionalLong.empty());
    long ending = before.nextAsked() + 1;
    before.signsUp(OptionalLong.of(ending)); // some task had heeded the ending that comes next
    before.anna(new End(membership("signup"), ""));
    assertThat(before.history().now().isMemberOf(GYM)).isTrue();

    Joining behind = new Joining(true).signsUp(OptionalLong.empty());
    long ended = behind.nextAsked();
    behind.anna(new End(membership("signup"), ""));
    behind.signsUp(OptionalLong.of(ended)).signsUp(OptionalLong.of(ended));
    assertThat(behind.history().now().isMemberOf(GYM)).isTrue();
    behind.anna(new End(membership("signup"), ""));
    assertThat(behind.history().now().isMemberOf(GYM)).isFalse();
  }

  @Test
  void whose_member_is_found_to_be_her_she_is_as_long_as_one_of_them_is() {
    Joining joining = new Joining(true);
    merges(joining, new RelationFact.Inherited(GYM, "m1"));
    merges(joining, new RelationFact.Inherited(GYM, "m2"));
    assertThat(joining.history().now().partners()).containsExactly(GYM);
    assertThat(joining.gym(joining.offer("o", DAY))).isEqualTo("PROPOSED");
    merges(joining, new RelationFact.Disinherited(GYM, "m1"));
    assertThat(joining.anna(takeOn("o"))).isEqualTo("ACTIVE");
    merges(joining, new RelationFact.Disinherited(GYM, "m2"));

    assertThat(joining.history().now().partners()).isEmpty();
    assertThat(joining.history().now().all()).noneMatch(RelationStanding::isActive);
  }

  @Test
  void what_she_is_by_herself_stays_and_what_she_has_left_does_not_come_back() {
    Joining herself = new Joining(true);
    merges(herself, new RelationFact.Inherited(GYM, "m"));
    herself.signsUp(OptionalLong.empty());
    merges(herself, new RelationFact.Disinherited(GYM, "m"));
    assertThat(herself.history().now().isMemberOf(GYM)).isTrue();

    Joining left = new Joining(true);
    merges(left, new RelationFact.Inherited(GYM, "m"));
    assertThat(left.anna(new End(membership("signup"), ""))).isEqualTo("ENDED");
    merges(left, new RelationFact.Disinherited(GYM, "m"));
    assertThat(left.history().now().isMemberOf(GYM)).isFalse();
  }

  private static void merges(Joining joining, RelationFact fact) {
    joining.arrives("m", joining.now(), fact);
  }

  @Test
  void the_same_request_gets_the_same_answer_and_another_under_its_name_none() {
    Joining joining = new Joining(true);
    assertThat(joining.asks("a", Optional.empty(), request("r"))).isEqualTo("PROPOSED");
    joining.gym(approve("r"));
    assertThat(joining.asks("a", Optional.empty(), request("r"))).isEqualTo("PROPOSED");
    assertThat(joining.asks("a", Optional.empty(), request("s"))).isEqualTo("KEY_REUSED");
  }

  @Test
  void without_whom_there_is_none() {
    assertThat(
            Arrays.stream(RelationKind.values())
                .map(kind -> kind + " " + new TreeSet<>(kind.signatories())))
        .containsExactly(
            "MEMBERSHIP [MEMBER, PARTNER, FRONT_OFFICE]",
            "ROLE [MEMBER, PARTNER, FRONT_OFFICE]",
            "CAMPAIGN [MEMBER]");
  }
}
