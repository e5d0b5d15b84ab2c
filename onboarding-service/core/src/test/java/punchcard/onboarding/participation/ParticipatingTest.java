package punchcard.onboarding.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.participation.Partnerships.CHARTER;
import static punchcard.onboarding.participation.Partnerships.CODE;
import static punchcard.onboarding.participation.Partnerships.FLORIST;
import static punchcard.onboarding.participation.Partnerships.NOW;
import static punchcard.onboarding.participation.Partnerships.OFFER;
import static punchcard.onboarding.participation.Partnerships.accept;
import static punchcard.onboarding.participation.Partnerships.charter;
import static punchcard.onboarding.participation.Partnerships.command;
import static punchcard.onboarding.participation.Partnerships.invite;
import static punchcard.onboarding.participation.Partnerships.state;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.participation.Decision.Refused;
import punchcard.onboarding.participation.Decision.Taken;
import punchcard.onboarding.participation.Participation.Words;

class ParticipatingTest {
  private static final Pattern CELL = Pattern.compile("\\|");
  private static final Pattern SPACE = Pattern.compile(" ");

  /// What each command comes to in each state: the steps; `-`: none, it is so already; or why not.
  private static final String TABLE =
      """
                  | invite          | accept   | decline    | register   | complete   | suspend            | reinstate          | leave
      outside     | Signed Issued   | UNKNOWN  | UNKNOWN    | Registered | -          | DOES_NOT_TAKE_PART | DOES_NOT_TAKE_PART | DOES_NOT_TAKE_PART
      proposed    | Signed Issued   | UNKNOWN  | UNKNOWN    | Registered | -          | DOES_NOT_TAKE_PART | DOES_NOT_TAKE_PART | DOES_NOT_TAKE_PART
      invited     | -               | Accepted | Declined   | Registered | -          | DOES_NOT_TAKE_PART | DOES_NOT_TAKE_PART | DOES_NOT_TAKE_PART
      joining     | TAKES_PART      | -        | TAKES_PART | Registered | Registered | DOES_NOT_TAKE_PART | DOES_NOT_TAKE_PART | DOES_NOT_TAKE_PART
      taking part | TAKES_PART      | -        | TAKES_PART | -          | -          | Suspended          | -                  | Left
      suspended   | SUSPENDED       | UNKNOWN  | UNKNOWN    | SUSPENDED  | -          | -                  | Reinstated         | Left
      gone        | Signed Issued   | UNKNOWN  | UNKNOWN    | Registered | -          | DOES_NOT_TAKE_PART | DOES_NOT_TAKE_PART | -
      """;

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource
  void each_command_in_each_state(String state, String command, String outcome) {
    Decision decision = Participating.decide(FLORIST, state(state), CHARTER, command(command));

    assertThat(words(decision)).isEqualTo(outcome);
    if (decision instanceof Taken(var steps)) assertThat(after(state(state), steps)).isNotNull();
  }

  static Stream<Arguments> each_command_in_each_state() {
    List<List<String>> rows = TABLE.lines().map(ParticipatingTest::cells).toList();
    List<String> commands = rows.getFirst();
    return rows.stream()
        .skip(1)
        .flatMap(
            row ->
                IntStream.range(1, row.size())
                    .mapToObj(i -> Arguments.of(row.getFirst(), commands.get(i), row.get(i))));
  }

  private static List<String> cells(String line) {
    return CELL.splitAsStream(line).map(String::strip).toList();
  }

  private static String words(Decision decision) {
    return switch (decision) {
      case Refused(Objection objection) -> objection.name();
      case Taken(var steps) when steps.isEmpty() -> "-";
      case Taken(var steps) ->
          steps.stream().map(s -> s.getClass().getSimpleName()).collect(Collectors.joining(" "));
    };
  }

  private static Participation after(Participation before, List<Step> steps) {
    Participation now = before;
    for (Step step : steps) now = now.evolve(step);
    return now;
  }

  @ParameterizedTest(name = "{0} of operator, gym and grocer; signed by {1}: {2}")
  @CsvSource({
    "1, operator,           INVITED",
    "2, operator,           PROPOSED",
    "2, operator operator,  PROPOSED",
    "2, operator gym,       INVITED",
    "2, gym grocer,         INVITED",
    "3, operator gym,       PROPOSED",
    "3, gym operator grocer,INVITED",
  })
  void it_takes_as_many_as_the_charter_says(int atLeast, String signed, String becomes) {
    Charter charter = charter(atLeast, "operator", "gym", "grocer");
    Participation now = Participation.initial();

    for (String party : SPACE.splitAsStream(signed).toList())
      now = after(now, taken(Participating.decide(FLORIST, now, charter, invite(party, NOW))));

    assertThat(now.getClass().getSimpleName()).isEqualToIgnoringCase(becomes);
  }

  @Test
  void who_is_no_inviter_is_told_as_if_there_was_nothing() {
    assertThat(decide("outside", invite("insurer", NOW))).isEqualTo(new Refused(Objection.UNKNOWN));
  }

  @Test
  void the_signature_of_one_who_is_no_inviter_any_more_does_not_count() {
    Charter charter = charter(2, "operator", "grocer");

    assertThat(
            words(
                Participating.decide(FLORIST, state("proposed"), charter, invite("operator", NOW))))
        .isEqualTo("Signed");
  }

  @Test
  void all_inviters_use_the_same_words() {
    Words others = new Words("Another", "florist");
    Command invite = new Command.Invite(new Party("operator"), others, OFFER, NOW);

    assertThat(decide("proposed", invite)).isEqualTo(new Refused(Objection.OTHER_WORDS));
  }

  @Test
  void an_invitation_is_over_at_its_end_and_takes_a_new_one() {
    assertThat(words(decide("invited", accept(OFFER.expiresAt().minusMillis(1)))))
        .isEqualTo("Accepted");
    assertThat(decide("invited", accept(OFFER.expiresAt())))
        .isEqualTo(new Refused(Objection.EXPIRED));
    assertThat(words(decide("invited", invite("operator", OFFER.expiresAt()))))
        .isEqualTo("Signed Issued");
  }

  @Test
  void another_code_and_other_terms_are_not_accepted() {
    Command wrongCode = new Command.Accept("another", 1, CHARTER.termsSha256(), "Flora", NOW);
    Command otherVersion = new Command.Accept(CODE, 2, CHARTER.termsSha256(), "Flora", NOW);
    Command otherTerms = new Command.Accept(CODE, 1, Sha256.of("Be rude.").hex(), "Flora", NOW);

    assertThat(decide("invited", wrongCode)).isEqualTo(new Refused(Objection.UNKNOWN));
    assertThat(decide("joining", wrongCode)).isEqualTo(new Refused(Objection.UNKNOWN));
    assertThat(decide("invited", otherVersion)).isEqualTo(new Refused(Objection.OTHER_TERMS));
    assertThat(decide("invited", otherTerms)).isEqualTo(new Refused(Objection.OTHER_TERMS));
  }

  @Test
  void the_operator_registers_alone_only_where_the_charter_leaves_it_to_him() {
    Charter ofTwo = charter(2, "operator", "gym");
    Command register = command("register");
    Command rename = new Command.Register(new Words("Flora's", "florist"));

    assertThat(Participating.decide(FLORIST, state("outside"), ofTwo, register))
        .isEqualTo(new Refused(Objection.NOT_UP_TO_THE_OPERATOR));
    assertThat(words(Participating.decide(FLORIST, state("taking part"), ofTwo, rename)))
        .isEqualTo("Registered");
  }

  @Test
  void no_partner_is_called_operator() {
    PartnerId id = new PartnerId("operator");

    assertThat(Participating.decide(id, state("outside"), CHARTER, command("register")))
        .isEqualTo(new Refused(Objection.RESERVED));
    assertThat(Participating.decide(id, state("outside"), CHARTER, command("invite")))
        .isEqualTo(new Refused(Objection.RESERVED));
  }

  @ParameterizedTest
  @CsvSource({"''", "' '"})
  void it_takes_a_reason_to_shut_one_out(String reason) {
    assertThat(decide("taking part", new Command.Suspend(reason)))
        .isEqualTo(new Refused(Objection.NO_REASON));
    assertThat(decide("taking part", new Command.Leave(reason)))
        .isEqualTo(new Refused(Objection.NO_REASON));
  }

  private static Decision decide(String state, Command command) {
    return Participating.decide(FLORIST, state(state), CHARTER, command);
  }

  private static List<Step> taken(Decision decision) {
    return ((Taken) decision).steps();
  }
}
