package punchcard.onboarding.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Reservations;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.relation.SignedBy;
import punchcard.onboarding.rights.RightsDemand.Answer;
import punchcard.onboarding.rights.RightsDemand.Enter;
import punchcard.onboarding.rights.RightsDemand.Extend;
import punchcard.onboarding.rights.RightsDemand.Lift;
import punchcard.onboarding.rights.RightsDemand.Oppose;
import punchcard.onboarding.rights.RightsDemand.Restrict;
import punchcard.onboarding.rights.RightsDemand.WithdrawObjection;
import punchcard.onboarding.rights.RightsOutcome.Is;
import punchcard.onboarding.rights.RightsOutcome.ToSay;
import punchcard.onboarding.rights.RightsStanding.Opposition;
import punchcard.onboarding.rights.RightsStanding.Restriction;

/// What comes of what Anna and an operator want of her rights.
class RightsTest {
  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private static final LocalDate CAME = LocalDate.parse("2026-11-22");
  private static final RightsRequestId R = new RightsRequestId("r");
  private static final Enter BY_LETTER = new Enter(R, RightKind.ACCESS, CAME, "letter");

  private final List<RightsSaid> log = new ArrayList<>();
  private int requests;

  private RightsOutcome anna(RightsDemand demand) {
    return asks("anna-" + requests++, true, demand);
  }

  private RightsOutcome olga(RightsDemand demand) {
    return asks("olga-" + requests++, false, demand);
  }

  /// Asks, has the log say what comes of it, and tells what that has become.
  private RightsOutcome asks(String request, boolean byMember, RightsDemand demand) {
    SignedBy by = new SignedBy(byMember ? "anna" : "olga", Optional.empty(), Sha256.of(request));
    RightsCommand command = new RightsCommand(request, by, byMember, demand);
    RightsOutcome outcome = DecideRights.decide(new RightsHistory(log), command);
    if (!(outcome instanceof ToSay(RightsFact fact))) return outcome;
    LogPoint at = new LogPoint(log.size(), START.plus(Duration.ofMinutes(log.size())));
    log.add(new RightsSaid(at, request, fact));
    return DecideRights.became(new RightsHistory(log), command);
  }

  private static boolean inForce(RightsOutcome outcome) {
    return switch (((Is) outcome).standing()) {
      case Restriction it -> it.inForce();
      case Opposition it -> it.inForce();
      case RightsRequest it -> it.answer().isEmpty();
    };
  }

  private static RightsRefusal refusal(RightsOutcome outcome) {
    return ((RightsRefused) outcome).refusal();
  }

  @Test
  void she_restricts_and_lifts_and_need_not_say_why() {
    assertThat(inForce(anna(new Restrict()))).isTrue();
    assertThat(inForce(anna(new Restrict()))).isTrue();
    assertThat(inForce(anna(new Lift("", Optional.empty())))).isFalse();
    assertThat(inForce(anna(new Lift("", Optional.empty())))).isFalse();
    assertThat(log).hasSize(2);
  }

  @Test
  void the_operator_lifts_it_with_a_reason_and_after_telling_her() {
    assertThat(refusal(olga(new Lift("why", Optional.of(CAME)))))
        .isEqualTo(RightsRefusal.NOT_RESTRICTED);
    anna(new Restrict());
    assertThat(refusal(olga(new Lift("", Optional.of(CAME))))).isEqualTo(RightsRefusal.NO_REASON);
    assertThat(refusal(olga(new Lift("why", Optional.empty()))))
        .isEqualTo(RightsRefusal.MEMBER_NOT_TOLD);
    assertThat(refusal(olga(new Lift("why", Optional.of(CAME.minusDays(2))))))
        .isEqualTo(RightsRefusal.MEMBER_NOT_TOLD);

    assertThat(inForce(olga(new Lift("why", Optional.of(CAME))))).isFalse();
    assertThat(((RightsFact.Signed) log.getLast().fact()).by().actor()).isEqualTo("olga");
  }

  @Test
  void she_objects_to_one_use_and_not_to_the_other() {
    assertThat(inForce(anna(new Oppose(Use.MARKETING)))).isTrue();
    assertThat(refusal(anna(new WithdrawObjection(Use.PROFILING))))
        .isEqualTo(RightsRefusal.NOT_OBJECTED);
    assertThat(inForce(anna(new WithdrawObjection(Use.MARKETING)))).isFalse();
    assertThat(inForce(anna(new Oppose(Use.MARKETING)))).isTrue();
    assertThat(log).hasSize(3);
  }

  @Test
  void the_same_request_gets_the_same_answer_whatever_has_happened_since() {
    assertThat(inForce(asks("k", true, new Restrict()))).isTrue();
    anna(new Lift("", Optional.empty()));

    assertThat(inForce(asks("k", true, new Restrict()))).isTrue();
    assertThat(refusal(asks("k", true, new Oppose(Use.MARKETING))))
        .isEqualTo(RightsRefusal.KEY_REUSED);
    assertThat(log).hasSize(2);
  }

  @Test
  void what_one_has_said_who_is_found_to_be_her_is_hers_and_she_takes_it_back() {
    anna(new Oppose(Use.MARKETING));
    inherits(new Reservations(true, Set.of(Use.MARKETING, Use.PROFILING)));

    assertThat(rights().reservations())
        .isEqualTo(new Reservations(true, Set.of(Use.MARKETING, Use.PROFILING)));
    assertThat(rights().opposition(Use.MARKETING).orElseThrow().since().offset()).isZero();
    assertThat(inForce(anna(new Lift("", Optional.empty())))).isFalse();
    assertThat(inForce(anna(new WithdrawObjection(Use.PROFILING)))).isFalse();
    assertThat(rights().reservations()).isEqualTo(new Reservations(false, Set.of(Use.MARKETING)));
  }

  @Test
  void what_she_took_back_holds_again_and_a_merges_request_is_no_request_of_hers() {
    anna(new Restrict());
    anna(new Lift("", Optional.empty()));
    inherits(new Reservations(true, Set.of()));

    assertThat(rights().reservations().isRestricted()).isTrue();
    assertThat(inForce(asks("merge", true, new Lift("", Optional.empty())))).isFalse();
  }

  private void inherits(Reservations others) {
    LogPoint at = new LogPoint(log.size(), START.plus(Duration.ofMinutes(log.size())));
    log.add(new RightsSaid(at, "merge", new RightsFact.Inherited("m", others)));
  }

  private Rights rights() {
    return new RightsHistory(log).now();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-12-22, 2027-02-22",
    "2027-01-31, 2027-02-28, 2027-04-30",
    "2027-11-30, 2027-12-30, 2028-02-29"
  })
  void it_is_due_in_a_calendar_month_or_three(LocalDate came, LocalDate due, LocalDate later) {
    olga(new Enter(R, RightKind.ACCESS, came, "phone"));
    assertThat(request().dueOn()).isEqualTo(due);

    olga(new Extend(R, "much to read", due));
    assertThat(request().dueOn()).isEqualTo(later);
  }

  private RightsRequest request() {
    return new RightsHistory(log).now().request(R).orElseThrow();
  }

  @Test
  void it_is_extended_once_and_she_is_told_why_within_the_month() {
    assertThat(refusal(olga(new Extend(R, "why", CAME)))).isEqualTo(RightsRefusal.UNKNOWN_REQUEST);
    olga(BY_LETTER);
    assertThat(refusal(olga(new Extend(R, " ", CAME)))).isEqualTo(RightsRefusal.NO_REASON);
    assertThat(refusal(olga(new Extend(R, "why", LocalDate.parse("2026-12-23")))))
        .isEqualTo(RightsRefusal.MEMBER_NOT_TOLD);
    assertThat(refusal(olga(new Extend(R, "why", LocalDate.parse("2026-11-21")))))
        .isEqualTo(RightsRefusal.MEMBER_NOT_TOLD);

    assertThat(inForce(olga(new Extend(R, "why", LocalDate.parse("2026-12-22"))))).isTrue();
    assertThat(refusal(olga(new Extend(R, "again", CAME))))
        .isEqualTo(RightsRefusal.ALREADY_EXTENDED);
  }

  @Test
  void it_is_answered_once_and_not_refused_without_a_reason() {
    olga(BY_LETTER);
    assertThat(inForce(olga(BY_LETTER))).isTrue();
    assertThat(refusal(olga(new Enter(R, RightKind.ERASURE, CAME, "letter"))))
        .isEqualTo(RightsRefusal.KEY_REUSED);
    assertThat(refusal(olga(new Answer(R, false, "")))).isEqualTo(RightsRefusal.NO_REASON);

    assertThat(inForce(olga(new Answer(R, true, "")))).isFalse();
    assertThat(refusal(olga(new Answer(R, true, "")))).isEqualTo(RightsRefusal.ALREADY_ANSWERED);
    assertThat(refusal(olga(new Extend(R, "why", CAME)))).isEqualTo(RightsRefusal.ALREADY_ANSWERED);
    assertThat(new RightsHistory(log).now().open()).isEmpty();
  }
}
