package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import punchcard.avro.MemberEvent;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.disclosure.Disclosed;
import punchcard.onboarding.goal.GoalHistory;

/// The state of disclosure of one partition while it is read again from its beginning.
final class SharingInMemory implements SharingState {
  private final Map<String, List<LoggedRecord<MemberEvent>>> consents = new HashMap<>();
  private final Map<String, List<LoggedRecord<MemberEvent>>> goals = new HashMap<>();
  private final List<LoggedRecord<MemberEvent>> terms = new ArrayList<>();
  private final Set<PartnerId> partners = new TreeSet<>();
  private final Map<String, Map<String, Disclosed>> shown = new HashMap<>();
  private final Set<String> erased = new HashSet<>();
  private final Set<String> shutOut = new HashSet<>();

  @Override
  public ConsentHistory consents(String member) {
    List<LoggedRecord<MemberEvent>> records = new ArrayList<>(terms);
    records.addAll(consents.getOrDefault(member, List.of()));
    records.sort(Comparator.comparingLong(LoggedRecord::offset));
    return ConsentStores.history(records);
  }

  @Override
  public void addConsent(String member, LoggedRecord<MemberEvent> fact) {
    consents.computeIfAbsent(member, _ -> new ArrayList<>()).add(fact);
  }

  @Override
  public void addMarker(LoggedRecord<MemberEvent> marker) {
    terms.add(marker);
  }

  @Override
  public GoalHistory goals(String member) {
    return GoalStores.history(
        goals.getOrDefault(member, List.of()), consents.getOrDefault(member, List.of()));
  }

  @Override
  public void addGoal(String member, LoggedRecord<MemberEvent> fact) {
    goals.computeIfAbsent(member, _ -> new ArrayList<>()).add(fact);
  }

  @Override
  public Collection<PartnerId> partners() {
    return List.copyOf(partners);
  }

  @Override
  public void addPartner(PartnerId partner) {
    partners.add(partner);
  }

  @Override
  public Optional<Disclosed> shown(String member, PartnerId to, String id) {
    return Optional.ofNullable(shownTo(member, to).get(id));
  }

  @Override
  public void show(Disclosed disclosed) {
    shownTo(disclosed).put(disclosed.id(), disclosed);
  }

  @Override
  public void hide(Disclosed disclosed) {
    shownTo(disclosed).remove(disclosed.id());
  }

  @Override
  public void hideAllLike(Disclosed disclosed) {
    shownTo(disclosed).values().removeIf(disclosed::isUnderSameAs);
  }

  private Map<String, Disclosed> shownTo(Disclosed disclosed) {
    return shownTo(disclosed.member().orElseThrow().value(), disclosed.to());
  }

  private Map<String, Disclosed> shownTo(String member, PartnerId to) {
    return shown.computeIfAbsent(member + "/" + to, _ -> new HashMap<>());
  }

  @Override
  public boolean isErased(String member) {
    return erased.contains(member);
  }

  @Override
  public void erase(String member) {
    consents.remove(member);
    goals.remove(member);
    shown.keySet().removeIf(key -> key.startsWith(member + "/"));
    erased.add(member);
  }

  @Override
  public boolean isShutOut(PartnerId partner) {
    return shutOut.contains(partner.value());
  }

  @Override
  public void end(String partner, int number) {
    shutOut.add(partner);
  }

  @Override
  public void begin(String partner, int number) {
    shutOut.remove(partner);
  }
}
