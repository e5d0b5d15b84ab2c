package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import punchcard.avro.Absorbed;
import punchcard.avro.ConsentTermsInForce;
import punchcard.avro.ErasureOrdered;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.MemberEvent;
import punchcard.avro.ParticipationBegan;
import punchcard.avro.ParticipationEnded;
import punchcard.avro.Separated;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.disclosure.Aims;
import punchcard.onboarding.disclosure.Disclosed;
import punchcard.onboarding.disclosure.Disclosing;
import punchcard.onboarding.disclosure.Known;
import punchcard.onboarding.disclosure.MemberFact;
import punchcard.onboarding.goal.Goals;

/// Follows one partition of the log, and says of each fact who sees what of it: the same whenever
/// the log is read from its beginning, live or again.
final class DiscloseFacts {
  private final Disclosing disclosing;
  private final Predicate<PartnerId> hasFeed;
  private final SharingState state;

  /// @param hasFeed whether a partner ever took part; it may wait for the network
  DiscloseFacts(Disclosing disclosing, Predicate<PartnerId> hasFeed, SharingState state) {
    this.disclosing = disclosing;
    this.hasFeed = hasFeed;
    this.state = state;
  }

  /// What the partners see of what the log has next.
  List<Disclosed> next(LoggedRecord<MemberEvent> record) {
    return switch (record.value().getBody()) {
      case ParticipationEnded it -> {
        state.end(it.getParticipantId(), it.getNumber());
        yield List.of();
      }
      case ParticipationBegan it -> {
        state.begin(it.getParticipantId(), it.getNumber());
        yield List.of();
      }
      case ErasureOrdered order -> erase(record, order);
      case Absorbed it -> absorb(record, it);
      case Separated it -> separate(record, it);
      case ConsentTermsInForce marker -> terms(record, marker);
      default -> state.isErased(record.value().getMemberId()) ? List.of() : fact(record);
    };
  }

  /// What was shown is asked back, and nothing more is shown.
  private List<Disclosed> erase(LoggedRecord<MemberEvent> record, ErasureOrdered order) {
    MemberId member = new MemberId(record.value().getMemberId());
    state.erase(member.value());
    List<PartnerId> told =
        order.getPartners().stream().map(PartnerId::new).filter(this::isTold).toList();
    return disclosing.erasure(member, told, record.at());
  }

  /// What the one that is absorbed has said against it is not disclosed of both.
  private List<Disclosed> absorb(LoggedRecord<MemberEvent> record, Absorbed it) {
    List<Disclosed> all = new ArrayList<>(fact(record));
    all.addAll(
        merge(record, Disclosing.ABSORBED, it.getMemberId(), it.getMergeId(), it.getPartners()));
    return all;
  }

  /// The other one's tokens are not the member's any more.
  private List<Disclosed> separate(LoggedRecord<MemberEvent> record, Separated it) {
    List<Disclosed> all = new ArrayList<>(fact(record));
    all.addAll(
        merge(record, Disclosing.SEPARATED, it.getMemberId(), it.getMergeId(), it.getPartners()));
    return all;
  }

  /// Who knew the one that is absorbed learns who it is; nobody else learns of it.
  private List<Disclosed> merge(
      LoggedRecord<MemberEvent> record,
      String kind,
      String absorbed,
      String merge,
      List<String> partners) {
    MemberId member = new MemberId(record.value().getMemberId());
    List<PartnerId> told = MergeRecords.partners(partners).stream().filter(this::isTold).toList();
    return disclosing.merge(kind, member, new MemberId(absorbed), merge, told, record.at());
  }

  private List<Disclosed> terms(LoggedRecord<MemberEvent> record, ConsentTermsInForce marker) {
    if (marker.getJoining() != null) return List.of(); // of no consent
    state.addMarker(record);
    List<PartnerId> told = state.partners().stream().filter(this::isTold).toList();
    return disclosing.of(ConsentRecords.terms(marker), told, record.at());
  }

  private List<Disclosed> fact(LoggedRecord<MemberEvent> record) {
    MemberEvent event = record.value();
    MemberFact fact = MemberFacts.fact(event, record.at());
    List<Disclosed> all = disclosing.of(fact, known(record));
    all.forEach(this::remember);
    return all;
  }

  private Known known(LoggedRecord<MemberEvent> record) {
    MemberEvent event = record.value();
    Aims aims = aims(record);
    ConsentHistory before = state.consents(event.getMemberId());
    Optional<ConsentFact> says = ConsentRecords.fact(event);
    if (says.isEmpty())
      return new Known(before.now(), Optional.empty(), aims, this::isTold, wasShown(event));
    state.addConsent(event.getMemberId(), record);
    ConsentHistory after = state.consents(event.getMemberId());
    return new Known(after.now(), Optional.of(before.now()), aims, this::isTold, wasShown(event));
  }

  /// What a member does changes no goal, but that a goal's author takes it back does.
  private Aims aims(LoggedRecord<MemberEvent> record) {
    MemberEvent event = record.value();
    if (!GoalRecords.isOfGoal(event) && !(event.getBody() instanceof EventWithdrawn))
      return Aims.SAME;
    if (GoalRecords.fact(event).isEmpty()) return Aims.SAME;
    Goals before = state.goals(event.getMemberId()).now();
    if (before.all().isEmpty() && !GoalRecords.isOfGoal(event)) return Aims.SAME;
    state.addGoal(event.getMemberId(), record);
    return new Aims(before, state.goals(event.getMemberId()).now());
  }

  private BiPredicate<PartnerId, String> wasShown(MemberEvent event) {
    return (to, id) -> state.shown(event.getMemberId(), to, id).isPresent();
  }

  /// What is shared is kept as those have it who may know it.
  private void remember(Disclosed disclosed) {
    if (disclosed.under().isEmpty()) return;
    if (disclosed.isOfSharing() && !disclosed.beginsFirst()) state.hideAllLike(disclosed);
    if (disclosed.begins()) state.addPartner(disclosed.to());
    if (disclosed.changed().isPresent()) change(disclosed);
    else if (!disclosed.ends()) state.show(disclosed);
  }

  private void change(Disclosed change) {
    String member = change.member().orElseThrow().value();
    Disclosed wrong =
        state.shown(member, change.to(), change.changed().orElseThrow()).orElseThrow();
    wrong.changedBy(change).ifPresentOrElse(state::show, () -> state.hide(wrong));
  }

  private boolean isTold(PartnerId partner) {
    return !state.isShutOut(partner) && hasFeed.test(partner);
  }
}
