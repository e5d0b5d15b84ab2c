package punchcard.onboarding.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.profile.ProfileDemand.Give;
import punchcard.onboarding.profile.ProfileDemand.Prefer;
import punchcard.onboarding.profile.ProfileDemand.Revoke;
import punchcard.onboarding.profile.ProfileOutcome.ToSay;

/// A member of a gym, whom Cleo of its customer service helps now and then; and his part of the
/// log: one record a minute.
final class Bert {
  static final MemberId ID = new MemberId("be".repeat(16));
  static final PartnerId GYM = new PartnerId("gym");
  static final Scope EVERYWHERE = Scope.everywhere();
  static final Scope AT_THE_GYM = new Scope.Organisation(GYM);
  static final Scope PREMIUM = new Scope.Product(GYM, "premium");
  static final Delegate CLEO = new Delegate("cleo", Optional.of(GYM));
  static final Predicate<PartnerId> REGISTERED = GYM::equals;
  static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private static final Sha256 TOKEN = Sha256.of("a token");

  private final List<Said> log = new ArrayList<>();
  private int requests;

  /// What the log has so far says, one minute for each record.
  Instant now() {
    return START.plus(Duration.ofMinutes(log.size()));
  }

  ProfileHistory history() {
    return new ProfileHistory(log);
  }

  Profile profile() {
    return history().now();
  }

  static Author himself() {
    return new Author(ID.value(), Optional.empty(), ID, Optional.empty(), TOKEN);
  }

  static Author cleoBy(String delegation) {
    return new Author(
        "cleo", Optional.of(GYM), ID, Optional.of(new DelegationId(delegation)), TOKEN);
  }

  static SettingKey key(Preference preference, Scope scope) {
    return new SettingKey(preference, scope);
  }

  static Change change(Preference preference, Scope scope, String value) {
    return new Change(key(preference, scope), preference.read(value));
  }

  static Delegation toCleo(Scope within, Instant until, Preference... preferences) {
    return new Delegation(CLEO, new TreeSet<>(Set.of(preferences)), within, until);
  }

  ProfileOutcome asks(ProfileDemand demand) {
    return asks("request-" + requests++, himself(), demand);
  }

  /// Asks, and has the log say what comes of it.
  ProfileOutcome asks(String request, Author by, ProfileDemand demand) {
    ProfileCommand command = new ProfileCommand(request, by, now(), demand);
    ProfileOutcome outcome = DecideProfile.decide(history(), command, REGISTERED);
    if (!(outcome instanceof ToSay(ProfileFact fact))) return outcome;
    log(request, fact);
    return DecideProfile.became(history(), command);
  }

  Bert prefers(Preference preference, Scope scope, String value) {
    asks(new Prefer(List.of(change(preference, scope, value))));
    return this;
  }

  Bert prefersNothing(Preference preference, Scope scope) {
    asks(new Prefer(List.of(new Change(key(preference, scope), Optional.empty()))));
    return this;
  }

  Bert lets(String id, Delegation delegation) {
    asks(new Give(new DelegationId(id), delegation));
    return this;
  }

  Bert revokes(String id) {
    asks(new Revoke(new DelegationId(id)));
    return this;
  }

  Bert log(String request, ProfileFact fact) {
    log.add(new Said(new LogPoint(log.size(), now()), request, fact));
    return this;
  }

  String finds(Preference preference, Scope where) {
    return profile().effective(preference, where).value().text();
  }
}
