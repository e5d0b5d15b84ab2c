package punchcard.onboarding.stream;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ActedBy;
import punchcard.avro.DelegatedRight;
import punchcard.avro.DelegationGiven;
import punchcard.avro.DelegationRevoked;
import punchcard.avro.MemberEvent;
import punchcard.avro.PreferenceChange;
import punchcard.avro.PreferencesChanged;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.profile.Author;
import punchcard.onboarding.profile.Delegate;
import punchcard.onboarding.profile.Delegation;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.Level;
import punchcard.onboarding.profile.Preference;
import punchcard.onboarding.profile.ProfileFact;
import punchcard.onboarding.profile.Scope;
import punchcard.onboarding.profile.SettingKey;
import punchcard.onboarding.profile.Shift;
import punchcard.onboarding.profile.Value;

/// Translates what the log says of members' profiles.
final class ProfileRecords {
  /// What may mean something to a profile.
  static final Set<Class<?>> BODIES =
      Set.of(PreferencesChanged.class, DelegationGiven.class, DelegationRevoked.class);

  private static final String TOKEN = "token";

  private ProfileRecords() {}

  /// What a record means to a profile; empty: nothing.
  static Optional<ProfileFact> fact(MemberEvent event) {
    return switch (event.getBody()) {
      case PreferencesChanged changed ->
          Optional.of(
              new ProfileFact.PreferencesChanged(
                  changed.getChanges().stream().map(ProfileRecords::shift).toList(),
                  author(changed.getBy())));
      case DelegationGiven given ->
          Optional.of(
              new ProfileFact.DelegationGiven(
                  new DelegationId(given.getDelegationId()),
                  delegation(given.getRight()),
                  author(given.getBy())));
      case DelegationRevoked revoked ->
          Optional.of(
              new ProfileFact.DelegationRevoked(
                  new DelegationId(revoked.getDelegationId()), author(revoked.getBy())));
      default -> Optional.empty();
    };
  }

  /// The body that says so in the log.
  static Object body(ProfileFact fact) {
    return switch (fact) {
      case ProfileFact.PreferencesChanged(var shifts, Author by) ->
          new PreferencesChanged(shifts.stream().map(ProfileRecords::record).toList(), record(by));
      case ProfileFact.DelegationGiven(DelegationId id, Delegation delegation, Author by) ->
          new DelegationGiven(id.value(), record(delegation), record(by));
      case ProfileFact.DelegationRevoked(DelegationId id, Author by) ->
          new DelegationRevoked(id.value(), record(by));
    };
  }

  private static Shift shift(PreferenceChange record) {
    SettingKey key = key(record.getName(), record.getLevel(), record.getScope());
    return new Shift(key, value(key, record.getBefore()), value(key, record.getAfter()));
  }

  private static PreferenceChange record(Shift shift) {
    return new PreferenceChange(
        shift.key().preference().code(),
        shift.key().scope().level().code(),
        shift.key().scope().name(),
        shift.from().map(Value::text).orElse(null),
        shift.to().map(Value::text).orElse(null));
  }

  static SettingKey key(String name, String level, String scope) {
    return new SettingKey(Preference.of(name).orElseThrow(), scope(level, scope));
  }

  private static Scope scope(String level, String name) {
    return Level.of(level).orElseThrow().named(name).orElseThrow();
  }

  static Optional<Value> value(SettingKey key, @Nullable String text) {
    return Optional.ofNullable(text).map(it -> key.preference().read(it).orElseThrow());
  }

  static Delegation delegation(DelegatedRight record) {
    TreeSet<Preference> preferences = new TreeSet<>();
    record.getPreferences().forEach(name -> preferences.add(Preference.of(name).orElseThrow()));
    return new Delegation(
        new Delegate(record.getSubject(), partner(record.getPartner())),
        preferences,
        scope(record.getLevel(), record.getScope()),
        record.getEndsAt());
  }

  static DelegatedRight record(Delegation delegation) {
    return new DelegatedRight(
        delegation.to().subject(),
        delegation.to().partner().map(PartnerId::value).orElse(null),
        delegation.preferences().stream().map(Preference::code).toList(),
        delegation.within().level().code(),
        delegation.within().name(),
        delegation.endsAt());
  }

  static Author author(ActedBy record) {
    return new Author(
        record.getActor(),
        partner(record.getPartner()),
        new MemberId(record.getOnBehalfOf()),
        Optional.ofNullable(record.getDelegation()).map(DelegationId::new),
        new Sha256(record.getTokenHash()));
  }

  static ActedBy record(Author by) {
    return new ActedBy(
        by.actor(),
        by.partner().map(PartnerId::value).orElse(null),
        by.onBehalfOf().value(),
        by.delegation().map(DelegationId::value).orElse(null),
        TOKEN,
        by.token().hex());
  }

  private static Optional<PartnerId> partner(@Nullable String partner) {
    return Optional.ofNullable(partner).map(PartnerId::new);
  }
}
