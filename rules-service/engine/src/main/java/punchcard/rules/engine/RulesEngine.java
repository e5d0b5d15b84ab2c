package punchcard.rules.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import punchcard.avro.Absorbed;
import punchcard.avro.AgreementInForce;
import punchcard.avro.BalanceOpened;
import punchcard.avro.CampaignRegistered;
import punchcard.avro.ConsentCodeMade;
import punchcard.avro.ConsentDeclinedByMember;
import punchcard.avro.ConsentGivenByMember;
import punchcard.avro.ConsentTermsInForce;
import punchcard.avro.ConsentWithdrawnByMember;
import punchcard.avro.DelegationGiven;
import punchcard.avro.DelegationRevoked;
import punchcard.avro.ErasureAnswered;
import punchcard.avro.ErasureCompleted;
import punchcard.avro.ErasureOrdered;
import punchcard.avro.GoalApproved;
import punchcard.avro.GoalDeclined;
import punchcard.avro.GoalDropped;
import punchcard.avro.GoalSetByMember;
import punchcard.avro.GuardianEnded;
import punchcard.avro.GuardianNamed;
import punchcard.avro.HandedOn;
import punchcard.avro.IdentifierCodeMissed;
import punchcard.avro.IdentifierLinked;
import punchcard.avro.IdentifierProposed;
import punchcard.avro.IdentifierTaken;
import punchcard.avro.IdentifierUnlinked;
import punchcard.avro.MemberEvent;
import punchcard.avro.MembershipBegan;
import punchcard.avro.MembershipEnded;
import punchcard.avro.MembershipRefused;
import punchcard.avro.MembershipRequestWithdrawn;
import punchcard.avro.MembershipRequested;
import punchcard.avro.MergeUndone;
import punchcard.avro.MergedInto;
import punchcard.avro.ObjectionMade;
import punchcard.avro.ObjectionWithdrawn;
import punchcard.avro.ParticipationBegan;
import punchcard.avro.ParticipationEnded;
import punchcard.avro.PersonalDataChanged;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.PreferencesChanged;
import punchcard.avro.ReplayOrdered;
import punchcard.avro.ReplayReversed;
import punchcard.avro.RestrictionBegan;
import punchcard.avro.RestrictionLifted;
import punchcard.avro.RightsRequestAnswered;
import punchcard.avro.RightsRequestExtended;
import punchcard.avro.RightsRequested;
import punchcard.avro.RoleAccepted;
import punchcard.avro.RoleDeclined;
import punchcard.avro.RoleEnded;
import punchcard.avro.RoleOfferWithdrawn;
import punchcard.avro.RoleOffered;
import punchcard.avro.Separated;
import punchcard.avro.SigningKeyAdded;
import punchcard.avro.SigningKeyRemoved;
import punchcard.avro.SlicesGranted;
import punchcard.avro.SlicesRecalled;
import punchcard.avro.TallyHandedOver;
import punchcard.avro.Tick;
import punchcard.kernel.AgreementId;
import punchcard.rules.AgreementsInForce;
import punchcard.rules.BudgetKey;
import punchcard.rules.engine.BudgetQueues.Waiting;
import punchcard.rules.events.EventTypes;

/// Decides what each event of a partition earns, under the agreements that the markers before it
/// brought into force. For one thread, and for facts in the order of the log: the same facts give
/// the same postings.
public final class RulesEngine {
  /// Who is looked at in one call that wait for a budget: far less than 200 ms.
  private static final int MOST_AT_ONCE = 1_000;

  private final EventTypes types;
  private final CompiledAgreements compiled;
  private final Outcomes outcomes;
  private final KeepVersions keptVersions;
  private final TellHistory history;
  private final Replaying replaying;
  private final FollowPromotions promotions;
  private final DecideEvents deciding;
  private final Slices slices;
  private final AnnounceTiers tiers;
  private final ForgetMember forgetting;
  private final HandOver handing;
  private AgreementsInForce agreements = AgreementsInForce.none();

  /// Goes on from what the stores remember.
  ///
  /// @param telling takes what is said to others than the ledger
  public RulesEngine(
      EventTypes types,
      CompiledAgreements compiled,
      Stores stores,
      Outcomes outcomes,
      Telling telling) {
    this.types = types;
    this.compiled = compiled;
    this.outcomes = outcomes;
    Members members = new Members(stores.tallies(), stores.timelines());
    this.keptVersions = new KeepVersions(stores.inForce(), stores.replaced(), compiled);
    this.tiers =
        new AnnounceTiers(stores.announced(), stores.tiersDue(), members, telling::changed);
    this.slices = new Slices(stores.slices(), stores.waiting(), telling, outcomes);
    Histories histories = new Histories(stores.histories());
    Remembering remembering = new Remembering(keptVersions.all(), types);
    this.promotions = new FollowPromotions(stores, histories.past(), members, types);
    this.history =
        new TellHistory(
            histories, stores, members, remembering, types, slices, promotions, outcomes);
    this.replaying =
        new Replaying(
            stores,
            histories.past(),
            new ReplayHistory(
                histories, stores, members, remembering, types, slices, promotions, outcomes),
            keptVersions.all(),
            outcomes,
            (member, marker) -> tiers.retold(member, agreements, marker));
    this.handing = new HandOver(stores.kin(), telling::hands);
    this.deciding =
        new DecideEvents(
            types, stores, members, history, promotions, slices, tiers, handing, telling, outcomes);
    this.forgetting =
        new ForgetMember(stores, histories.past(), members, slices, promotions, tiers, handing);
    stores.inForce().each((id, version) -> bringIntoForce(new AgreementId(id), version));
  }

  /// Decides one fact, or obeys a marker.
  ///
  /// @param at where the log has it
  /// @param post takes what is asked of the ledger, in this order
  public void process(MemberEvent fact, Position at, Consumer<Posting> post) {
    switch (fact.getBody()) {
      case AgreementInForce marker -> obey(marker, at);
      case Tick _ -> pass(fact, at, post);
      case ReplayOrdered marker -> replaying.order(marker, at);
      case ReplayReversed marker -> replaying.reverse(marker, at);
      case SlicesRecalled marker -> slices.obey(marker, at);
      case SlicesGranted marker -> settle(slices.obey(marker, at), at, post);
      case ParticipationBegan _,
          ParticipationEnded _ -> {} // Whose events come, onboarding decides.
      case BalanceOpened opened -> passOn(opened, fact, at, post);
      case ConsentTermsInForce _,
          ConsentGivenByMember _,
          ConsentDeclinedByMember _,
          ConsentWithdrawnByMember _,
          SigningKeyAdded _,
          SigningKeyRemoved _,
          ConsentCodeMade _ -> {} // Nothing is given for a consent.
      case PreferencesChanged _,
          DelegationGiven _,
          DelegationRevoked _ -> {} // Nor for what a member prefers.
      case GoalSetByMember _,
          GoalApproved _,
          GoalDeclined _,
          GoalDropped _ -> {} // Nor for what a member aims at.
      case IdentifierProposed _,
          IdentifierCodeMissed _,
          IdentifierLinked _,
          IdentifierTaken _,
          IdentifierUnlinked _ -> {} // Nor for by what a member is known.
      case ErasureOrdered ordered -> tell(MemberPostings.of(ordered, fact, at), post);
      case ErasureCompleted _ -> forgetting.forget(fact.getMemberId());
      case MergedInto merged -> {
        tell(MemberPostings.of(merged, fact, at), post);
        handing.mergedInto(fact.getMemberId(), merged.getIntoMemberId(), merged.getMergeId());
        deciding.bringAll(fact, at);
      }
      case Absorbed absorbed -> absorb(fact.getMemberId(), absorbed.getMemberId(), at);
      case MergeUndone undone -> {
        handing.isItselfAgain(fact.getMemberId());
        tell(MemberPostings.of(undone, fact, at), post);
      }
      case Separated separated -> {
        tell(MemberPostings.of(separated, fact, at), post);
        handing.releases(fact.getMemberId(), separated.getMemberId(), separated.getMergeId());
        deciding.takeOut(fact, separated, at, agreements, post);
      }
      case HandedOn _ -> decideHandedOn(fact, at, post);
      case TallyHandedOver tally -> {
        replaying.catchUp(fact.getMemberId(), post);
        deciding.takeOver(fact, tally, at, agreements, post);
      }
      case PersonalDataChanged _, ErasureAnswered _ -> {} // Nor for who the member is.
      case MembershipBegan it -> decide(Membership.ofPartner(fact, it.getPartner()), at, post);
      case MembershipEnded it -> decide(Membership.ofPartner(fact, it.getPartner()), at, post);
      case MembershipRequested _,
          MembershipRefused _,
          MembershipRequestWithdrawn _,
          RoleOffered _,
          RoleAccepted _,
          RoleDeclined _,
          RoleOfferWithdrawn _,
          RoleEnded _,
          CampaignRegistered _ -> {} // Nor for what is only asked or offered.
      case RestrictionBegan _,
          RestrictionLifted _,
          ObjectionMade _,
          ObjectionWithdrawn _,
          RightsRequested _,
          RightsRequestExtended _,
          RightsRequestAnswered _,
          GuardianNamed _,
          GuardianEnded _ -> {} // Nor for what a member has a right to.
      default -> decide(fact, at, post);
    }
    slices.askForMore(at);
  }

  /// Goes on with what a marker has ordered and no event of the member has to wait for: replays.
  /// A small step: some one member's history.
  ///
  /// @param post takes what is asked of the ledger, in this order
  /// @return false: nothing is left to do
  public boolean goOn(Consumer<Posting> post) {
    return replaying.goOn(post);
  }

  /// Those who wait for a budget, as far as it has enough. If there are more than can be looked
  /// at in one call, the partition asks for a slice again, and the answer goes on.
  private void settle(BudgetKey budget, Position at, Consumer<Posting> post) {
    Map<String, Integer> differences = new HashMap<>();
    Waiting next = slices.first(budget);
    for (int left = MOST_AT_ONCE; next != null && left > 0; left--) {
      String member = next.member();
      replaying.catchUp(member, post);
      int before = differences.getOrDefault(member, 0);
      List<Posting> settled = history.settle(budget, next, at, before);
      differences.put(member, before + settled.size());
      settled.forEach(post);
      tiers.retold(member, agreements, at);
      Waiting waits = next;
      next = slices.first(budget);
      if (waits.equals(next)) return;
    }
  }

  private void pass(MemberEvent tick, Position at, Consumer<Posting> post) {
    LocalDate day = types.dayOf(tick.getOccurredAt());
    promotions.passed(day, agreements, tick, at, replaying::catchUp, post);
    tiers.passed(day, agreements, at);
  }

  private void obey(AgreementInForce marker, Position at) {
    AgreementId id = new AgreementId(marker.getAgreementId());
    InForce version = new InForce(marker.getVersion(), marker.getYaml());
    bringIntoForce(id, version);
    keptVersions.obey(id, version);
    slices.obey(compiled.of(id, version), at);
  }

  private void bringIntoForce(AgreementId id, InForce version) {
    agreements = agreements.with(compiled.of(id, version));
    outcomes.inForce(id, version.version());
  }

  private void decide(MemberEvent fact, Position at, Consumer<Posting> post) {
    replaying.catchUp(fact.getMemberId(), post);
    deciding.decide(fact, partnerOf(fact, at), at, agreements, post);
  }

  private void absorb(String member, String other, Position at) {
    handing.absorbs(member, other);
    deciding.handOver(member, other, at);
  }

  private void decideHandedOn(MemberEvent fact, Position at, Consumer<Posting> post) {
    replaying.catchUp(fact.getMemberId(), post);
    deciding.handedOn(fact, at, agreements, post);
  }

  private void passOn(BalanceOpened opened, MemberEvent fact, Position at, Consumer<Posting> post) {
    post.accept(Openings.of(opened, fact, partnerOf(fact, at), at));
    outcomes.passedOn();
  }

  /// What replays have ordered before comes before.
  private void tell(Posting becoming, Consumer<Posting> post) {
    replaying.catchUp(becoming.getMemberId(), post);
    post.accept(becoming);
  }

  private static String partnerOf(MemberEvent fact, Position at) {
    String partner = fact.getPartner();
    if (partner == null) throw new IllegalStateException("a fact of no partner at " + at);
    return partner;
  }
}
