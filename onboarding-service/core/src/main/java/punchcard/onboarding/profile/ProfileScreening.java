package punchcard.onboarding.profile;

import static punchcard.onboarding.profile.ProfileRefusal.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.profile.ProfileDemand.Give;
import punchcard.onboarding.profile.ProfileDemand.Prefer;

/// Judges what is wanted of a profile by what it says itself, whoever wants it.
public final class ProfileScreening {
  private static final int MOST_CHANGES = 100;

  private ProfileScreening() {}

  /// A demand, or why it is none.
  public sealed interface Screened permits Sound, ProfileRefused {}

  /// It may be made.
  public record Sound(ProfileDemand demand) implements Screened {}

  /// What these changes come to, taken together.
  public static Screened changes(List<ChangeWish> wishes) {
    if (wishes.isEmpty() || wishes.size() > MOST_CHANGES)
      return no(BAD_NUMBER, "of changes: " + wishes.size());
    List<Change> changes = new ArrayList<>();
    Set<SettingKey> seen = new HashSet<>();
    for (ChangeWish wish : wishes) {
      Optional<ProfileRefused> fault = fault(wish);
      if (fault.isPresent()) return fault.get();
      Change change = change(wish);
      if (!seen.add(change.key())) return no(CHANGED_TWICE, wish.name() + " " + wish.scope());
      changes.add(change);
    }
    return new Sound(new Prefer(changes));
  }

  private static Optional<ProfileRefused> fault(ChangeWish wish) {
    Optional<Preference> preference = Preference.of(wish.name());
    if (preference.isEmpty()) return Optional.of(no(UNKNOWN_PREFERENCE, wish.name()));
    Optional<ProfileRefused> amiss = amiss(wish.level(), wish.scope());
    if (amiss.isPresent()) return amiss;
    return wish.value()
        .filter(text -> preference.get().read(text).isEmpty())
        .map(text -> no(BAD_VALUE, wish.name() + " takes no " + text));
  }

  private static Change change(ChangeWish wish) {
    Preference preference = Preference.of(wish.name()).orElseThrow();
    SettingKey key = new SettingKey(preference, scope(wish.level(), wish.scope()));
    return new Change(key, wish.value().map(text -> preference.read(text).orElseThrow()));
  }

  /// What this delegation comes to.
  public static Screened delegation(DelegationWish wish) {
    Optional<String> strange =
        wish.preferences().stream().filter(name -> Preference.of(name).isEmpty()).findFirst();
    if (strange.isPresent()) return no(UNKNOWN_PREFERENCE, strange.get());
    if (wish.preferences().isEmpty()) return no(BAD_NUMBER, "no preference is named");
    Optional<ProfileRefused> amiss = amiss(wish.level(), wish.scope());
    if (amiss.isPresent()) return amiss.get();
    if (!DelegationId.isValid(wish.id())) return no(BAD_ID, wish.id());
    if (!Delegate.isSubject(wish.subject())) return no(BAD_DELEGATE, "no subject of a token");
    if (!wish.partner().map(PartnerId::isValid).orElse(true))
      return no(BAD_DELEGATE, "no partner can be named so");
    if (wish.endsAt().isEmpty()) return no(NO_END, "every delegation ends");
    return new Sound(new Give(new DelegationId(wish.id()), made(wish)));
  }

  private static Delegation made(DelegationWish wish) {
    TreeSet<Preference> preferences = new TreeSet<>();
    wish.preferences().forEach(name -> preferences.add(Preference.of(name).orElseThrow()));
    return new Delegation(
        new Delegate(wish.subject(), wish.partner().map(PartnerId::new)),
        preferences,
        scope(wish.level(), wish.scope()),
        wish.endsAt().orElseThrow());
  }

  private static Optional<ProfileRefused> amiss(String level, String scope) {
    Optional<Level> known = Level.of(level);
    if (known.isEmpty()) return Optional.of(no(UNKNOWN_LEVEL, level));
    if (known.get().named(scope).isEmpty()) return Optional.of(no(BAD_SCOPE, level + " " + scope));
    return Optional.empty();
  }

  private static Scope scope(String level, String name) {
    return Level.of(level).orElseThrow().named(name).orElseThrow();
  }

  private static ProfileRefused no(ProfileRefusal refusal, String detail) {
    return new ProfileRefused(refusal, detail);
  }
}
