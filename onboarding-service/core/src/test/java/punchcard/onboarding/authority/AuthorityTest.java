package punchcard.onboarding.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.profile.Preference.LANGUAGE;
import static punchcard.onboarding.profile.Preference.MARKETING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import punchcard.kernel.MemberId;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.authority.Ruling.Allowed;
import punchcard.onboarding.authority.Ruling.Denied;
import punchcard.onboarding.consent.ComingOfAge;
import punchcard.onboarding.consent.ConsentCommand;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.ConsentWish;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Logged;
import punchcard.onboarding.consent.Signer;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.evidence.EvidenceDemand;
import punchcard.onboarding.evidence.KeyId;
import punchcard.onboarding.goal.Goal;
import punchcard.onboarding.goal.GoalDemand;
import punchcard.onboarding.goal.GoalHistory;
import punchcard.onboarding.goal.GoalId;
import punchcard.onboarding.goal.GoalName;
import punchcard.onboarding.goal.Metric;
import punchcard.onboarding.guardian.GuardianDemand;
import punchcard.onboarding.guardian.GuardianHistory;
import punchcard.onboarding.identity.CodeHash;
import punchcard.onboarding.identity.CodeSalt;
import punchcard.onboarding.identity.Concealed;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.IdentifierKind;
import punchcard.onboarding.identity.IdentityDemand;
import punchcard.onboarding.identity.IdentityHistory;
import punchcard.onboarding.identity.OneTime;
import punchcard.onboarding.member.Asked;
import punchcard.onboarding.member.DecideAsked;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.member.MemberHistory;
import punchcard.onboarding.member.Objection;
import punchcard.onboarding.member.Outcome;
import punchcard.onboarding.member.Speaker;
import punchcard.onboarding.merge.MergeDemand;
import punchcard.onboarding.merge.MergeHistory;
import punchcard.onboarding.merge.MergeId;
import punchcard.onboarding.person.Age;
import punchcard.onboarding.person.PersonDemand;
import punchcard.onboarding.person.PersonHistory;
import punchcard.onboarding.person.Sealed;
import punchcard.onboarding.profile.Author;
import punchcard.onboarding.profile.Change;
import punchcard.onboarding.profile.Delegate;
import punchcard.onboarding.profile.Delegation;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.ProfileDemand;
import punchcard.onboarding.profile.ProfileFact;
import punchcard.onboarding.profile.ProfileHistory;
import punchcard.onboarding.profile.Said;
import punchcard.onboarding.profile.Scope;
import punchcard.onboarding.profile.SettingKey;
import punchcard.onboarding.relation.RelationDemand;
import punchcard.onboarding.relation.RelationHistory;
import punchcard.onboarding.relation.RelationId;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationName;
import punchcard.onboarding.relation.RelationTerms;
import punchcard.onboarding.rights.RightKind;
import punchcard.onboarding.rights.RightsDemand;
import punchcard.onboarding.rights.RightsHistory;
import punchcard.onboarding.rights.RightsRequestId;

/// Everything that can be done to a member's record, by everybody: the table is written by hand,
/// apart from what the code declares. A member has delegated `language` at the gym to Cleo of its
/// customer service (`c`), and to Olga, an operator (`o`). Gina is her guardian.
class AuthorityTest {
  private static final String TABLE =
      """
      caller                 | roles            | at  | by | may
      anna                   | member           |     |    | all of her own
      anna                   | member           |     | c  | all of her own
      gina                   | member           |     |    | +guarding
      gina                   |                  |     |    |
      gina                   | customer-service | gym |    | READ_SHARED +joining +merging NAME_GUARDIAN
      bert                   | member           |     |    |
      bert                   | member           |     | c  |
      anna                   |                  |     |    |
      anna                   | customer-service | gym |    | READ_SHARED +joining +merging NAME_GUARDIAN
      cleo                   | customer-service | gym | c  | CHANGE_PREFERENCES READ_PREFERENCES READ_SHARED +joining +merging NAME_GUARDIAN
      cleo                   | clerk customer-service | gym | c  | CHANGE_PREFERENCES READ_PREFERENCES READ_SHARED +joining +merging NAME_GUARDIAN
      cleo                   | customer-service | gym |    | READ_SHARED +joining +merging NAME_GUARDIAN
      cleo                   | customer-service | gym | o  | READ_SHARED +joining +merging NAME_GUARDIAN
      cleo                   | customer-service | gym | x  | READ_SHARED +joining +merging NAME_GUARDIAN
      cleo                   | customer-service | spa | c  | +merging NAME_GUARDIAN
      cleo                   | customer-service |     | c  |
      cleo                   | operator         |     | c  | CHECK_CONSENTS +rights +merging READ_MERGES NAME_GUARDIAN END_GUARDIANSHIP READ_GUARDIANS
      dan                    | customer-service | gym | c  | READ_SHARED +joining +merging NAME_GUARDIAN
      cleo                   | member           | gym | c  |
      cleo                   | clerk            | gym | c  | READ_SHARED +joining
      cleo                   | trainer          | gym | c  | READ_SHARED
      cleo                   | compliance       | gym | c  |
      cleo                   | analyst          | gym | c  |
      cleo                   | partner          | gym | c  | CHECK_CONSENTS ANSWER_ERASURE +joining
      clerk                  | clerk            | gym |    | READ_SHARED +joining
      trainer                | trainer          | gym |    | READ_SHARED
      compliance             | compliance       | gym |    |
      analyst                | analyst          | gym |    |
      analyst                | analyst          |     |    |
      gym                    | partner          | gym |    | CHECK_CONSENTS ANSWER_ERASURE +joining
      spa                    | partner          | spa |    |
      spa                    | partner          |     |    |
      operator               | operator         |     |    | CHECK_CONSENTS +rights +merging READ_MERGES NAME_GUARDIAN END_GUARDIANSHIP READ_GUARDIANS
      operator               | operator         |     | o  | CHECK_CONSENTS +rights +merging READ_MERGES NAME_GUARDIAN END_GUARDIANSHIP READ_GUARDIANS
      olga                   | operator         |     | o  | CHECK_CONSENTS CHANGE_PREFERENCES READ_PREFERENCES +rights +merging READ_MERGES NAME_GUARDIAN END_GUARDIANSHIP READ_GUARDIANS
      olga                   | operator         |     | c  | CHECK_CONSENTS +rights +merging READ_MERGES NAME_GUARDIAN END_GUARDIANSHIP READ_GUARDIANS
      olga                   | customer-service | gym | o  | READ_SHARED +joining +merging NAME_GUARDIAN
      """;

  /// What whoever answers for the gym may do about members who join it, and stand at its desk.
  private static final String JOINING =
      "APPROVE_MEMBERSHIP REFUSE_MEMBERSHIP END_MEMBERSHIP OFFER_ROLE WITHDRAW_OFFER END_ROLE"
          + " SEND_CONSENT_CODE BRING_CONSENT";

  /// What the operator, and any customer service, may with what proves it.
  private static final String MERGING = "MERGE_MEMBERS UNDO_MERGE";

  /// What the operator may do about members' rights.
  private static final String RIGHTS =
      "LIFT_RESTRICTION ENTER_RIGHTS_REQUEST EXTEND_RIGHTS_REQUEST ANSWER_RIGHTS_REQUEST";

  /// What her guardian may, as long as she is not of age.
  private static final String GUARDING =
      "GIVE_CONSENT DECLINE_CONSENT WITHDRAW_CONSENT READ_CONSENTS CHANGE_PERSONAL_DATA"
          + " END_GUARDIANSHIP";

  /// What is no member's own.
  private static final String NOT_HERS =
      "READ_SHARED ANSWER_ERASURE APPROVE_MEMBERSHIP REFUSE_MEMBERSHIP OFFER_ROLE WITHDRAW_OFFER"
          + " ENTER_RIGHTS_REQUEST EXTEND_RIGHTS_REQUEST ANSWER_RIGHTS_REQUEST NAME_GUARDIAN"
          + " SEND_CONSENT_CODE BRING_CONSENT";

  private static final ComingOfAge CHILD_UNTIL = new ComingOfAge(LocalDate.parse("2031-05-17"));
  private static final MemberId GINA = new MemberId("91".repeat(16));
  private static final MemberId ANNA = new MemberId("a0".repeat(16));
  private static final PartnerId GYM = new PartnerId("gym");
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Scope AT_THE_GYM = new Scope.Organisation(GYM);
  private static final SettingKey HERS = new SettingKey(LANGUAGE, AT_THE_GYM);
  private static final Author BY_ANNA =
      new Author(ANNA.value(), Optional.empty(), ANNA, Optional.empty(), Sha256.of("hers"));

  /// One line of the table.
  private record Line(Caller caller, Optional<DelegationId> by, String may) {
    boolean allows(Action action) {
      return may.equals("all of her own")
          ? !NOT_HERS.contains(action.name())
          : may.replace("+joining", JOINING)
              .replace("+rights", RIGHTS)
              .replace("+merging", MERGING)
              .replace("+guarding", GUARDING)
              .contains(action.name());
    }
  }

  private static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (String line : TABLE.lines().skip(1).toList()) {
      List<String> cells =
          Pattern.compile("\\|").splitAsStream(line + " ").map(String::strip).toList();
      Set<Role> roles = new TreeSet<>();
      Pattern.compile(" ")
          .splitAsStream(cells.get(1))
          .forEach(r -> Role.of(r).ifPresent(roles::add));
      String subject = cells.get(0).replace("anna", ANNA.value()).replace("gina", GINA.value());
      lines.add(
          new Line(
              new Caller(subject, roles, some(cells.get(2)).map(PartnerId::new)),
              some(cells.get(3)).map(DelegationId::new),
              cells.get(4)));
    }
    return lines;
  }

  private static Optional<String> some(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty());
  }

  private static MemberHistory history() {
    return new MemberHistory(
        new ConsentHistory(
            List.of(
                said(0, new ConsentFact.Joined(Optional.of(CHILD_UNTIL))),
                said(0, new ConsentFact.GuardianNamed(GINA)))),
        new ProfileHistory(
            List.of(
                gives(1, "c", new Delegate("cleo", Optional.of(GYM))),
                gives(2, "o", new Delegate("olga", Optional.empty())))),
        new GoalHistory(List.of()),
        IdentityHistory.UNSAID,
        PersonHistory.EMPTY,
        RelationHistory.NONE,
        MergeHistory.NONE,
        RightsHistory.NONE,
        GuardianHistory.NONE);
  }

  private static Logged said(long offset, ConsentFact fact) {
    return new Logged(new LogPoint(offset, NOW), "", fact);
  }

  private static Said gives(long offset, String id, Delegate to) {
    Delegation delegation =
        new Delegation(
            to, new TreeSet<>(Set.of(LANGUAGE)), AT_THE_GYM, NOW.plus(Duration.ofHours(1)));
    return new Said(
        new LogPoint(offset, NOW),
        "gives-" + id,
        new ProfileFact.DelegationGiven(new DelegationId(id), delegation, BY_ANNA));
  }

  @ParameterizedTest
  @EnumSource
  void the_check_allows_what_the_table_allows_and_nothing_else(Action action) {
    for (Line line : lines()) {
      Wanted wanted = new Wanted(action, ANNA, Optional.of(GYM), line.by(), List.of(HERS));
      Ruling ruling =
          Authority.rule(wanted, line.caller(), history().profile().now(), guardians(NOW), NOW);

      assertThat(ruling instanceof Allowed)
          .as(action + " by " + line)
          .isEqualTo(line.allows(action));
      if (line.allows(action))
        assertThat(Authority.isConceivable(wanted, line.caller())).as(line.toString()).isTrue();
      else assertThat(ruling).as(line.toString()).isEqualTo(new Denied(Denial.NOT_YOURS));
    }
  }

  /// What each demand is, in words.
  private static Map<Action, Demand> demands() {
    Map<Action, Demand> demands = new LinkedHashMap<>();
    demands.put(Action.GIVE_CONSENT, new Demand.OfConsent(new ConsentCommand.Give(aConsent())));
    demands.put(Action.DECLINE_CONSENT, new Demand.OfConsent(new ConsentCommand.Decline("k")));
    demands.put(Action.WITHDRAW_CONSENT, new Demand.OfConsent(new ConsentCommand.Withdraw("k")));
    demands.put(
        Action.CHANGE_PREFERENCES,
        new Demand.OfProfile(
            new ProfileDemand.Prefer(List.of(new Change(HERS, LANGUAGE.read("de"))))));
    demands.put(
        Action.GIVE_DELEGATION,
        new Demand.OfProfile(
            new ProfileDemand.Give(
                new DelegationId("another"),
                history().profile().now().delegations().iterator().next().delegation())));
    demands.put(
        Action.REVOKE_DELEGATION,
        new Demand.OfProfile(new ProfileDemand.Revoke(new DelegationId("c"))));
    GoalName insurers = GoalName.of(new PartnerId("insurer"), new GoalId("g"));
    demands.put(
        Action.SET_GOAL,
        new Demand.OfGoal(new GoalDemand.Aim(GoalName.own(new GoalId("g")), aGoal())));
    demands.put(
        Action.APPROVE_GOAL,
        new Demand.OfGoal(new GoalDemand.Approve(insurers, OptionalLong.empty())));
    demands.put(Action.DECLINE_GOAL, new Demand.OfGoal(new GoalDemand.Decline(insurers)));
    demands.put(Action.DROP_GOAL, new Demand.OfGoal(new GoalDemand.Drop(insurers)));
    putOfIdentity(demands);
    relations().forEach(it -> demands.put(it.action(), new Demand.OfRelation(it)));
    rights().forEach(it -> demands.put(it.action(), new Demand.OfRights(it)));
    evidence().forEach(it -> demands.put(it.action(), new Demand.OfEvidence(it)));
    guardianDemands().forEach(it -> demands.put(it.action(), new Demand.OfGuardian(it)));
    demands.put(
        Action.CHANGE_PERSONAL_DATA,
        new Demand.OfPerson(new PersonDemand.Change(Sealed.of(new byte[] {1}), Age.UNTOLD)));
    demands.put(Action.ORDER_ERASURE, new Demand.OfPerson(new PersonDemand.Erase("")));
    demands.put(
        Action.ANSWER_ERASURE, new Demand.OfPerson(new PersonDemand.AnswerErasure(GYM, true, "")));
    MergeId merge = new MergeId("m");
    demands.put(
        Action.MERGE_MEMBERS,
        new Demand.OfMerge(
            new MergeDemand.Absorb(merge, new MemberId("be".repeat(16)), "", Set.of())));
    demands.put(
        Action.UNDO_MERGE, new Demand.OfMerge(new MergeDemand.Separate(merge, "", Set.of())));
    return demands;
  }

  private static void putOfIdentity(Map<Action, Demand> demands) {
    IdentifierId id = new IdentifierId("i");
    Concealed address =
        new Concealed(IdentifierKind.EMAIL, new IdentityKey("1".repeat(64)), Optional.empty());
    CodeHash hash = new CodeHash("2".repeat(64));
    OneTime code = new OneTime(new CodeSalt("3".repeat(32)), hash);
    demands.put(
        Action.ADD_IDENTIFIER,
        new Demand.OfIdentity(new IdentityDemand.Propose(id, address, code)));
    demands.put(
        Action.VERIFY_IDENTIFIER, new Demand.OfIdentity(new IdentityDemand.Verify(id, hash)));
    demands.put(Action.REMOVE_IDENTIFIER, new Demand.OfIdentity(new IdentityDemand.Remove(id)));
  }

  private static List<RelationDemand> relations() {
    RelationName joins = new RelationName(RelationKind.MEMBERSHIP, GYM, new RelationId("r"));
    RelationName helps = new RelationName(RelationKind.ROLE, GYM, new RelationId("o"));
    RelationName spring = new RelationName(RelationKind.CAMPAIGN, GYM, new RelationId("spring"));
    Sha256 hash = Sha256.of("Be nice.");
    return List.of(
        new RelationDemand.Request(joins, 1, "en", Optional.empty()),
        new RelationDemand.Approve(joins, new MemberRef("4711"), new IdentityKey("0a")),
        new RelationDemand.Decline(joins, ""),
        new RelationDemand.Withdraw(joins),
        new RelationDemand.End(joins, ""),
        new RelationDemand.Offer(
            helps, new RelationTerms.OfRole("helper", "1", "Be nice.", hash), NOW.plusSeconds(1)),
        new RelationDemand.TakeOn(helps, hash),
        new RelationDemand.Decline(helps, ""),
        new RelationDemand.Withdraw(helps),
        new RelationDemand.End(helps, ""),
        new RelationDemand.Register(spring, Map.of()));
  }

  private static Set<MemberId> guardians(Instant at) {
    return history().consents().now().guardians(at);
  }

  private static List<GuardianDemand> guardianDemands() {
    return List.of(new GuardianDemand.Name(GINA, "seen", true), new GuardianDemand.End(GINA, ""));
  }

  private static List<EvidenceDemand> evidence() {
    ConsentId k = new ConsentId("k");
    KeyId phone = new KeyId("phone");
    OneTime code = new OneTime(new CodeSalt("3".repeat(32)), new CodeHash("2".repeat(64)));
    return List.of(
        new EvidenceDemand.AddKey(phone, Signer.named("phone").key()),
        new EvidenceDemand.RemoveKey(phone),
        new EvidenceDemand.MakeCode(
            new ConsentCode.Name(k, GYM), Optional.empty(), Optional.empty(), code),
        new EvidenceDemand.Accept(
            k, GYM, Optional.empty(), Optional.empty(), new Evidence.Code(code.hash())));
  }

  private static List<RightsDemand> rights() {
    RightsRequestId id = new RightsRequestId("r");
    LocalDate today = LocalDate.parse("2026-11-22");
    return List.of(
        new RightsDemand.Restrict(),
        new RightsDemand.Lift("", Optional.empty()),
        new RightsDemand.Oppose(Use.MARKETING),
        new RightsDemand.WithdrawObjection(Use.MARKETING),
        new RightsDemand.Enter(id, RightKind.ACCESS, today, "letter"),
        new RightsDemand.Extend(id, "much to read", today),
        new RightsDemand.Answer(id, true, ""));
  }

  private static Goal aGoal() {
    return new Goal(new Metric("visits"), 8, Optional.empty(), Optional.empty());
  }

  private static ConsentWish aConsent() {
    return new ConsentWish(
        "k",
        "gym",
        List.of("gym"),
        "rewards",
        List.of("visits"),
        "health/1",
        Optional.of("en"),
        Optional.empty(),
        "app",
        Optional.empty());
  }

  @Test
  void every_demand_passes_the_check_before_its_own_rules() {
    demands()
        .forEach(
            (action, demand) -> {
              for (Line line : lines()) {
                Speaker speaker = new Speaker(line.caller(), Sha256.of("token"), line.by());
                Outcome outcome =
                    DecideAsked.decide(
                        history(), new Asked(ANNA, "r", speaker, NOW, demand), GYM::equals);

                assertThat(isForWhoAsks(outcome))
                    .as(action + " by " + line + ": " + outcome)
                    .isNotEqualTo(line.allows(action));
                assertThat(demand.action()).isEqualTo(action);
              }
            });
  }

  private static boolean isForWhoAsks(Outcome outcome) {
    return outcome instanceof Outcome.Refused(Objection.ToCaller(Denial why))
        && why == Denial.NOT_YOURS;
  }

  @Test
  void to_cleo_it_is_told_why_and_to_nobody_else() {
    SettingKey elsewhere = new SettingKey(LANGUAGE, Scope.everywhere());
    SettingKey otherwise = new SettingKey(MARKETING, AT_THE_GYM);
    SettingKey narrower = new SettingKey(LANGUAGE, new Scope.Product(GYM, "premium"));

    assertThat(ruling("cleo", NOW, HERS, narrower)).isInstanceOf(Allowed.class);
    assertThat(ruling("cleo", NOW, HERS, elsewhere)).isEqualTo(new Denied(Denial.OUT_OF_SCOPE));
    assertThat(ruling("cleo", NOW, otherwise)).isEqualTo(new Denied(Denial.OUT_OF_SCOPE));
    assertThat(ruling("cleo", NOW.plus(Duration.ofHours(1)), HERS))
        .isEqualTo(new Denied(Denial.DELEGATION_EXPIRED));
    assertThat(ruling("dan", NOW, HERS, elsewhere)).isEqualTo(new Denied(Denial.NOT_YOURS));
    assertThat(ruling("dan", NOW.plus(Duration.ofHours(1)), HERS))
        .isEqualTo(new Denied(Denial.NOT_YOURS));
  }

  @Test
  void what_is_revoked_is_revoked_also_when_its_end_has_come() {
    List<Said> facts = new ArrayList<>(history().profile().facts());
    facts.add(
        new Said(
            new LogPoint(3, NOW),
            "revokes",
            new ProfileFact.DelegationRevoked(new DelegationId("c"), BY_ANNA)));
    ProfileHistory revoked = new ProfileHistory(facts);
    Wanted wanted = wanted(HERS);

    assertThat(
            Authority.rule(
                wanted, person("cleo"), revoked.now(), Set.of(), NOW.plus(Duration.ofDays(1))))
        .isEqualTo(new Denied(Denial.DELEGATION_REVOKED));
    assertThat(Authority.rule(wanted, person("dan"), revoked.now(), Set.of(), NOW))
        .isEqualTo(new Denied(Denial.NOT_YOURS));
  }

  @Test
  void who_is_told_of_it() {
    assertThat(
            Arrays.stream(Action.values())
                .map(action -> action + " " + new TreeSet<>(action.informed())))
        .containsExactly(
            "GIVE_CONSENT [MEMBER, DISCLOSER, RECIPIENTS]",
            "DECLINE_CONSENT [MEMBER, DISCLOSER, RECIPIENTS]",
            "WITHDRAW_CONSENT [MEMBER, DISCLOSER, RECIPIENTS]",
            "READ_CONSENTS []",
            "ADD_SIGNING_KEY [MEMBER]",
            "REMOVE_SIGNING_KEY [MEMBER]",
            "READ_SIGNING_KEYS []",
            "SEND_CONSENT_CODE [MEMBER]",
            "BRING_CONSENT [MEMBER, DISCLOSER, RECIPIENTS]",
            "CHECK_CONSENTS []",
            "CHANGE_PREFERENCES [MEMBER, PARTNER_OF_SCOPE]",
            "READ_PREFERENCES []",
            "GIVE_DELEGATION [MEMBER, DELEGATE]",
            "REVOKE_DELEGATION [MEMBER, DELEGATE]",
            "READ_DELEGATIONS []",
            "SET_GOAL [MEMBER]",
            "APPROVE_GOAL [MEMBER, RECIPIENTS, AUTHOR]",
            "DECLINE_GOAL [MEMBER, AUTHOR]",
            "DROP_GOAL [MEMBER, RECIPIENTS, AUTHOR]",
            "READ_GOALS []",
            "ADD_IDENTIFIER [MEMBER]",
            "VERIFY_IDENTIFIER [MEMBER]",
            "REMOVE_IDENTIFIER [MEMBER]",
            "READ_IDENTIFIERS []",
            "READ_AUDIT []",
            "READ_DISCLOSURES []",
            "READ_SHARED [MEMBER]",
            "READ_PERSONAL_DATA []",
            "CHANGE_PERSONAL_DATA [MEMBER]",
            "READ_ERASURE []",
            "ORDER_ERASURE [MEMBER, RECIPIENTS]",
            "ANSWER_ERASURE [MEMBER]",
            "READ_DATA []",
            "RESTRICT_PROCESSING [MEMBER, DISCLOSER, RECIPIENTS]",
            "LIFT_RESTRICTION [MEMBER, DISCLOSER, RECIPIENTS]",
            "OBJECT_TO_PROCESSING [MEMBER, DISCLOSER, RECIPIENTS]",
            "WITHDRAW_OBJECTION [MEMBER, DISCLOSER, RECIPIENTS]",
            "READ_RIGHTS []",
            "ENTER_RIGHTS_REQUEST [MEMBER]",
            "EXTEND_RIGHTS_REQUEST [MEMBER]",
            "ANSWER_RIGHTS_REQUEST [MEMBER]",
            "REQUEST_MEMBERSHIP [MEMBER, OTHER_PARTY]",
            "APPROVE_MEMBERSHIP [MEMBER, OTHER_PARTY]",
            "REFUSE_MEMBERSHIP [MEMBER, OTHER_PARTY]",
            "WITHDRAW_REQUEST [MEMBER, OTHER_PARTY]",
            "END_MEMBERSHIP [MEMBER, OTHER_PARTY]",
            "OFFER_ROLE [MEMBER, OTHER_PARTY]",
            "ACCEPT_ROLE [MEMBER, OTHER_PARTY]",
            "DECLINE_ROLE [MEMBER, OTHER_PARTY]",
            "WITHDRAW_OFFER [MEMBER, OTHER_PARTY]",
            "END_ROLE [MEMBER, OTHER_PARTY]",
            "REGISTER_FOR_CAMPAIGN [MEMBER, OTHER_PARTY]",
            "READ_RELATIONS []",
            "MERGE_MEMBERS [MEMBER, WHO_KNEW_THE_OTHER]",
            "UNDO_MERGE [MEMBER, WHO_KNEW_THE_OTHER]",
            "READ_MERGES []",
            "NAME_GUARDIAN [MEMBER]",
            "END_GUARDIANSHIP [MEMBER]",
            "READ_GUARDIANS []");
  }

  private static Ruling ruling(String person, Instant at, SettingKey... settings) {
    return Authority.rule(
        wanted(settings), person(person), history().profile().now(), Set.of(), at);
  }

  private static Wanted wanted(SettingKey... settings) {
    return Wanted.of(
        Action.CHANGE_PREFERENCES, ANNA, Optional.of(new DelegationId("c")), List.of(settings));
  }

  private static Caller person(String subject) {
    return new Caller(subject, Set.of(Role.CUSTOMER_SERVICE), Optional.of(GYM));
  }
}
