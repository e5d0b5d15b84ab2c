package punchcard.onboarding.member;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Logged;
import punchcard.onboarding.consent.Purpose;
import punchcard.onboarding.consent.Terms;
import punchcard.onboarding.consent.TermsVersion;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.evidence.ConsentText;
import punchcard.onboarding.goal.GoalHistory;
import punchcard.onboarding.guardian.GuardianHistory;
import punchcard.onboarding.identity.CodeHash;
import punchcard.onboarding.identity.CodeSalt;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.IdentityHistory;
import punchcard.onboarding.identity.OneTime;
import punchcard.onboarding.merge.MergeHistory;
import punchcard.onboarding.person.PersonHistory;
import punchcard.onboarding.profile.Author;
import punchcard.onboarding.profile.Delegate;
import punchcard.onboarding.profile.Delegation;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.Preference;
import punchcard.onboarding.profile.ProfileFact;
import punchcard.onboarding.profile.ProfileHistory;
import punchcard.onboarding.profile.Said;
import punchcard.onboarding.profile.Scope;
import punchcard.onboarding.profile.SettingKey;
import punchcard.onboarding.profile.Shift;
import punchcard.onboarding.relation.RelationHistory;
import punchcard.onboarding.relation.SignedBy;
import punchcard.onboarding.rights.RightsFact;
import punchcard.onboarding.rights.RightsHistory;
import punchcard.onboarding.rights.RightsSaid;

/// A member's audit trail, as a table: who, by which right, what, from what, to what.
class TrailTest {
  private static final MemberId ANNA = new MemberId("a0".repeat(16));
  private static final PartnerId GYM = new PartnerId("gym");
  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private static final ConsentId C = new ConsentId("c");
  private static final DelegationId D = new DelegationId("d");
  private static final SettingKey LANGUAGE =
      new SettingKey(Preference.LANGUAGE, new Scope.Organisation(GYM));

  private final List<Logged> consents = new ArrayList<>();
  private final List<Said> profile = new ArrayList<>();
  private RightsHistory rights = RightsHistory.NONE;
  private final GuardianHistory guardians = GuardianHistory.NONE;
  private int offset;

  @Test
  void who_has_changed_what_from_what_and_by_which_right() {
    log(Optional.empty(), new ConsentFact.Joined());
    log(Optional.of(GYM), new ConsentFact.Requested(C, consent()));
    log(Optional.empty(), new ConsentFact.Given(C, consent(), evidence(), Optional.empty()));
    log(new ProfileFact.DelegationGiven(D, toCleo(), anna()));
    log(language(Optional.empty(), "de", cleo()));
    log(Optional.empty(), new ConsentFact.TermsCame(material()));
    log(new ProfileFact.DelegationRevoked(D, anna()));
    log(language(Optional.of("de"), "fr", cleo()));
    log(language(Optional.of("de"), "it", anna()));
    log(Optional.of(GYM), new ConsentFact.Withdrawn(C, Optional.empty()));
    log(Optional.of(GYM), new ConsentFact.Withdrawn(C, Optional.empty()));

    assertThat(trail())
        .isEqualTo(
            """
            1 gym gym PARTNER: consents/c - REQUESTED
            2 anna - MEMBER: consents/c REQUESTED GIVEN
            3 anna - MEMBER: delegations/d - GIVEN
            4 cleo gym DELEGATION d: preferences/language/gym - de
            5 health/2 - TERMS: consents/c GIVEN REQUESTED
            6 anna - MEMBER: delegations/d GIVEN REVOKED
            7 cleo gym DELEGATION d:
            8 anna - MEMBER: preferences/language/gym de it
            9 gym gym PARTNER: consents/c REQUESTED WITHDRAWN
            10 gym gym PARTNER:
            """);
  }

  @Test
  void a_code_is_the_gyms_to_ask_for_and_hers_when_it_proves_what_she_was_asked() {
    SignedBy carl = new SignedBy("carl", Optional.of(GYM), Sha256.of("carl's"));
    OneTime code = new OneTime(new CodeSalt("5a".repeat(16)), new CodeHash("a1".repeat(32)));
    log(Optional.of(GYM), new ConsentFact.Requested(C, consent()));
    log(
        Optional.empty(),
        new ConsentFact.CodeMade(
            new ConsentCode.Name(C, GYM),
            new IdentifierId("home"),
            "en",
            ConsentText.hash(ANNA, C, consent()),
            code,
            START.plusSeconds(3600),
            carl));
    log(Optional.empty(), atDesk(new CodeHash("b2".repeat(32)), carl));
    log(Optional.empty(), atDesk(code.hash(), carl));

    assertThat(trail())
        .isEqualTo(
            """
            0 gym gym PARTNER: consents/c - REQUESTED
            1 carl gym PARTNER: consent-codes/c - MADE
            2 gym gym PARTNER:
            3 anna gym MEMBER: consents/c REQUESTED GIVEN
            """);
  }

  private static ConsentFact atDesk(CodeHash entered, SignedBy by) {
    return new ConsentFact.Given(
        C,
        consent(),
        new Evidence(ANNA, new Evidence.Code(entered)),
        Optional.of(GYM),
        Optional.of(by));
  }

  @Test
  void a_token_that_the_gym_shows_again_is_no_act_of_hers() {
    ConsentId other = new ConsentId("other");
    log(Optional.of(GYM), new ConsentFact.Given(C, consent(), evidence(), Optional.of(GYM)));
    log(Optional.of(GYM), new ConsentFact.Given(other, consent(), evidence(), Optional.of(GYM)));

    assertThat(trail())
        .isEqualTo(
            """
            0 anna gym MEMBER: consents/c - GIVEN
            1 gym gym PARTNER: consents/other - REQUESTED
            """);
  }

  @Test
  void the_operator_is_on_record_as_the_operator() {
    SignedBy anna = new SignedBy(ANNA.value(), Optional.empty(), Sha256.of("hers"));
    SignedBy olga = new SignedBy("olga", Optional.empty(), Sha256.of("olga's"));
    rights =
        new RightsHistory(
            List.of(
                new RightsSaid(new LogPoint(0, START), "r", new RightsFact.RestrictionBegan(anna)),
                new RightsSaid(
                    new LogPoint(1, START),
                    "s",
                    new RightsFact.RestrictionLifted(
                        "it is put right", Optional.of(LocalDate.EPOCH), olga)),
                new RightsSaid(
                    new LogPoint(2, START), "t", new RightsFact.RestrictionBegan(anna))));

    assertThat(trail())
        .isEqualTo(
            """
            0 anna - MEMBER: restriction - BEGAN
            1 olga - OPERATOR: restriction BEGAN LIFTED
            2 anna - MEMBER: restriction LIFTED BEGAN
            """);
  }

  private String trail() {
    MemberHistory history =
        new MemberHistory(
            new ConsentHistory(consents),
            new ProfileHistory(profile),
            new GoalHistory(List.of()),
            IdentityHistory.UNSAID,
            PersonHistory.EMPTY,
            RelationHistory.NONE,
            MergeHistory.NONE,
            rights,
            guardians);
    return Trail.of(history).stream().map(TrailTest::line).collect(joining());
  }

  private static String line(Act act) {
    return "%d %s %s %s%s:%s\n"
        .formatted(
            act.at().offset(),
            act.actor().equals(ANNA.value()) ? "anna" : act.actor(),
            act.partner().map(PartnerId::value).orElse("-"),
            act.right(),
            act.delegation().map(id -> " " + id).orElse(""),
            act.turns().stream().map(TrailTest::line).collect(joining()));
  }

  private static String line(Act.Turn turn) {
    return " %s %s %s".formatted(turn.what(), turn.from().orElse("-"), turn.to().orElse("-"));
  }

  private void log(Optional<PartnerId> saidBy, ConsentFact fact) {
    consents.add(new Logged(next(), "", saidBy, fact));
  }

  private void log(ProfileFact fact) {
    profile.add(new Said(next(), "", fact));
  }

  private LogPoint next() {
    return new LogPoint(offset, START.plusSeconds(offset++));
  }

  private static Author anna() {
    return new Author(ANNA.value(), Optional.empty(), ANNA, Optional.empty(), Sha256.of("hers"));
  }

  private static Author cleo() {
    return new Author("cleo", Optional.of(GYM), ANNA, Optional.of(D), Sha256.of("cleo's"));
  }

  private static Delegation toCleo() {
    SortedSet<Preference> language = new TreeSet<>(List.of(Preference.LANGUAGE));
    return new Delegation(
        new Delegate("cleo", Optional.of(GYM)), language, LANGUAGE.scope(), START.plusSeconds(99));
  }

  private static ProfileFact language(Optional<String> from, String to, Author by) {
    Shift shift =
        new Shift(LANGUAGE, from.flatMap(Preference.LANGUAGE::read), Preference.LANGUAGE.read(to));
    return new ProfileFact.PreferencesChanged(List.of(shift), by);
  }

  private static Evidence evidence() {
    return Evidence.ofToken(ANNA, "hers");
  }

  private static Terms material() {
    return new Terms(new TermsVersion("health", 2), true, Map.of("en", Sha256.of("new")));
  }

  private static Consent consent() {
    return new Consent(
        GYM,
        new TreeSet<>(List.of(GYM)),
        Purpose.REWARDS,
        new TreeSet<>(List.of(DataElement.VISITS)),
        new TermsVersion("health", 1),
        Optional.empty(),
        "app",
        Optional.empty());
  }
}
