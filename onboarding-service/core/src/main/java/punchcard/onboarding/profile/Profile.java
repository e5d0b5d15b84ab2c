package punchcard.onboarding.profile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.profile.ProfileFact.DelegationGiven;
import punchcard.onboarding.profile.ProfileFact.DelegationRevoked;
import punchcard.onboarding.profile.ProfileFact.PreferencesChanged;

/// A member's preferences and delegations at one position of the log: what all facts up to there
/// come to. Nobody decides here any more: a fact that has come too late changes nothing.
public final class Profile {
  /// Of which the log has said nothing.
  public static final Profile UNSAID = new Profile();

  private final Map<SettingKey, Setting> settings = new TreeMap<>();
  private final Map<DelegationId, Granted> delegations = new TreeMap<>();
  private final Set<Long> effective = new HashSet<>();

  private Profile() {}

  /// What these facts come to, in their order.
  public static Profile of(List<Said> facts) {
    Profile profile = new Profile();
    facts.forEach(profile::evolve);
    return profile;
  }

  private void evolve(Said said) {
    LogPoint at = said.at();
    boolean counts =
        switch (said.fact()) {
          case PreferencesChanged(List<Shift> shifts, Author by) -> change(shifts, by, at);
          case DelegationGiven(DelegationId id, Delegation delegation, _) ->
              give(id, delegation, at);
          case DelegationRevoked(DelegationId id, _) -> revoke(id, at);
        };
    if (counts) effective.add(at.offset());
  }

  /// What a person does by a delegation that has ended when the log gets it is not done.
  private boolean change(List<Shift> shifts, Author by, LogPoint at) {
    if (by.delegation().isPresent() && !isInForce(by.delegation().get(), at)) return false;
    for (Shift shift : shifts)
      settings.put(shift.key(), new Setting(shift.key(), shift.to(), at, by));
    return true;
  }

  private boolean give(DelegationId id, Delegation delegation, LogPoint at) {
    return delegations.putIfAbsent(id, new Granted(id, delegation, at, Optional.empty())) == null;
  }

  private boolean revoke(DelegationId id, LogPoint at) {
    if (!isInForce(id, at)) return false;
    delegations.computeIfPresent(id, (_, granted) -> granted.revokedAt(at));
    return true;
  }

  private boolean isInForce(DelegationId id, LogPoint at) {
    return delegation(id).map(it -> it.stateAt(at.at())).equals(Optional.of(Granted.State.GIVEN));
  }

  /// Every setting that was ever made.
  public Collection<Setting> settings() {
    return List.copyOf(settings.values());
  }

  /// Every delegation, whatever has become of it.
  public Collection<Granted> delegations() {
    return List.copyOf(delegations.values());
  }

  /// The delegation of this id.
  public Optional<Granted> delegation(DelegationId id) {
    return Optional.ofNullable(delegations.get(id));
  }

  /// What a preference comes to somewhere: the narrowest setting counts, unless the member objects.
  public Effective effective(Preference preference, Scope where) {
    Optional<Setting> objection =
        set(preference, Scope.everywhere())
            .filter(setting -> preference.isObjection(setting.value().orElseThrow()));
    return objection
        .or(() -> narrowest(preference, where))
        .map(by -> new Effective(preference, by.value().orElseThrow(), Optional.of(by)))
        .orElseGet(() -> new Effective(preference, preference.unset(), Optional.empty()));
  }

  private Optional<Setting> narrowest(Preference preference, Scope where) {
    return where.outwards().stream().flatMap(scope -> set(preference, scope).stream()).findFirst();
  }

  private Optional<Setting> set(Preference preference, Scope scope) {
    return setting(new SettingKey(preference, scope))
        .filter(setting -> setting.value().isPresent());
  }

  Optional<Setting> setting(SettingKey key) {
    return Optional.ofNullable(settings.get(key));
  }

  Optional<Value> valueOf(SettingKey key) {
    return setting(key).flatMap(Setting::value);
  }

  /// Whether the fact at this offset has changed anything.
  public boolean counted(long offset) {
    return effective.contains(offset);
  }
}
