package punchcard.onboarding.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.consent.Anna.GYM;
import static punchcard.onboarding.consent.Anna.INSURER;
import static punchcard.onboarding.consent.Anna.REGISTERED;
import static punchcard.onboarding.consent.Anna.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// Anna is a child until 17 May 2031; Gina is her guardian.
class GuardianshipTest {
  private static final MemberId ANNA = Anna.ID;
  private static final MemberId GINA = new MemberId("91".repeat(16));
  private static final Instant CHILD = Instant.parse("2031-05-17T11:59:59Z");
  private static final Instant OF_AGE = Instant.parse("2031-05-17T12:00:00Z");
  private static final ComingOfAge AGE = new ComingOfAge(LocalDate.parse("2031-05-17"));

  private final List<Logged> log = new ArrayList<>();

  @BeforeEach
  void annaSignsUp() {
    says(CHILD, new ConsentFact.Joined(Optional.of(AGE)));
    says(CHILD, new ConsentFact.TermsCame(Anna.terms(1, false)));
    says(CHILD, new ConsentFact.GuardianNamed(GINA));
  }

  @Test
  void her_guardian_decides_and_not_she_until_the_day_and_then_she_and_not_her_guardian() {
    assertThat(gives(ANNA, CHILD, purchases("c"))).isEqualTo("GUARDIAN_DECIDES");
    assertThat(gives(GINA, CHILD, purchases("c"))).isEqualTo("given");
    assertThat(mayKnow(DataElement.PURCHASES)).isTrue();

    assertThat(consents().guardians(CHILD)).containsExactly(GINA);
    assertThat(consents().guardians(OF_AGE)).isEmpty();
    assertThat(gives(GINA, OF_AGE, purchases("d"))).isEqualTo("GUARDIAN_DECIDES");
    assertThat(gives(ANNA, OF_AGE, purchases("d"))).isEqualTo("given");
    assertThat(mayKnow(DataElement.PURCHASES)).isTrue();
  }

  @Test
  void health_data_and_profiling_are_nobodys_to_give_until_the_day() {
    assertThat(gives(GINA, CHILD, visits("v"))).isEqualTo("BELOW_AGE");
    assertThat(gives(GINA, CHILD, Anna.offers("o"))).isEqualTo("BELOW_AGE");
    assertThat(gives(ANNA, OF_AGE, visits("v"))).isEqualTo("given");
    assertThat(gives(ANNA, OF_AGE, Anna.offers("o"))).isEqualTo("given");
  }

  @Test
  void what_was_decided_before_and_is_logged_on_the_day_counts_no_more() {
    says(OF_AGE, given(GINA, purchases("c"), Optional.empty()));
    assertThat(consents().stateOf(new ConsentId("c"), OF_AGE)).hasValue(ConsentState.REQUESTED);
  }

  @Test
  void what_a_partner_brings_with_her_own_token_is_a_request() {
    says(CHILD, given(ANNA, purchases("c"), Optional.of(GYM)));
    assertThat(consents().stateOf(new ConsentId("c"), CHILD)).hasValue(ConsentState.REQUESTED);
    says(CHILD, given(GINA, visits("v"), Optional.empty()));
    assertThat(consents().stateOf(new ConsentId("v"), CHILD)).hasValue(ConsentState.REQUESTED);
  }

  @Test
  void whatever_she_consented_to_ends_where_it_is_told_that_she_is_a_child() {
    log.clear();
    says(CHILD, new ConsentFact.Joined());
    says(CHILD, new ConsentFact.TermsCame(Anna.terms(1, false)));
    assertThat(gives(ANNA, CHILD, visits("v"))).isEqualTo("given");
    assertThat(gives(ANNA, CHILD, purchases("c"))).isEqualTo("given");
    says(CHILD, new ConsentFact.AgeTold(AGE));

    assertThat(mayKnow(DataElement.VISITS)).isFalse();
    assertThat(mayKnow(DataElement.PURCHASES)).isFalse();
    assertThat(consents().stateOf(new ConsentId("v"), OF_AGE)).hasValue(ConsentState.REQUESTED);
  }

  @Test
  void she_is_no_freer_by_her_own_word_nor_by_a_partners_and_by_her_guardians_she_is() {
    says(CHILD, new ConsentFact.AgeChanged(Optional.empty(), ANNA));
    says(CHILD, new ConsentFact.AgeTold(new ComingOfAge(LocalDate.parse("2028-05-17"))));
    assertThat(consents().age()).hasValue(AGE);
    ComingOfAge later = new ComingOfAge(LocalDate.parse("2032-05-17"));
    Reservations told = Reservations.NONE.with(Optional.of(later));
    var noSubject = new ConsentFact.SubjectsJoined("m", Set.of());
    says(CHILD, new ConsentFact.Inherited(told, noSubject));
    assertThat(consents().age()).hasValue(later);

    says(CHILD, new ConsentFact.AgeChanged(Optional.empty(), GINA));
    assertThat(consents().isBelowAge(CHILD)).isFalse();
  }

  @Test
  void whose_guardianship_is_ended_decides_nothing_and_what_it_gave_goes_on() {
    assertThat(gives(GINA, CHILD, purchases("c"))).isEqualTo("given");
    says(CHILD, new ConsentFact.GuardianEnded(GINA));
    assertThat(gives(GINA, CHILD, purchases("d"))).isEqualTo("GUARDIAN_DECIDES");
    assertThat(mayKnow(DataElement.PURCHASES)).isTrue();
  }

  private String gives(MemberId by, Instant at, ConsentWish wish) {
    String request = "request-" + log.size();
    ConsentCommand command =
        new ConsentCommand(
            ANNA, request, Evidence.ofToken(by, request), at, new ConsentCommand.Give(wish));
    return switch (DecideConsent.decide(consents(), command, REGISTERED)) {
      case ConsentOutcome.Said(var fact) -> {
        log.add(new Logged(new LogPoint(log.size(), at), request, fact));
        yield "given";
      }
      case Refused(var why, _) -> why.name();
      case ConsentOutcome other -> other.toString();
    };
  }

  private static ConsentFact given(MemberId by, ConsentWish wish, Optional<PartnerId> relayedBy) {
    Conditions none =
        new Conditions(TermsInForce.NONE.with(Anna.terms(1, false)), REGISTERED, CHILD);
    Consent consent = ((ConsentScreening.Sound) ConsentScreening.screen(wish, none)).consent();
    return new ConsentFact.Given(
        new ConsentId(wish.id()), consent, Evidence.ofToken(by, "a token"), relayedBy);
  }

  private static ConsentWish purchases(String id) {
    return new ConsentWish(
        id,
        "gym",
        List.of("insurer"),
        "rewards",
        List.of("purchases"),
        "health/1",
        Optional.of("en"),
        Optional.empty(),
        "app",
        Optional.empty());
  }

  private boolean mayKnow(DataElement element) {
    Purpose purpose = element == DataElement.VISITS ? Purpose.HEALTH_PROGRAMME : Purpose.REWARDS;
    return !consents().allowing(INSURER, element, purpose, log.getLast().at().at()).isEmpty();
  }

  private Consents consents() {
    return Consents.of(log);
  }

  private void says(Instant at, ConsentFact fact) {
    log.add(new Logged(new LogPoint(log.size(), at), "", fact));
  }
}
