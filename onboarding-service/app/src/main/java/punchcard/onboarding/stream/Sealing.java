package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.onboarding.Content;
import punchcard.onboarding.Content.Aiming;
import punchcard.onboarding.Content.Consenting;
import punchcard.onboarding.Content.Signup;
import punchcard.onboarding.consent.ComingOfAge;
import punchcard.onboarding.person.Age;
import punchcard.onboarding.person.KeysUnavailable;
import punchcard.onboarding.person.Person;
import punchcard.onboarding.person.SealPersons;
import punchcard.onboarding.person.Sealed;
import punchcard.onboarding.person.TransitSeal;
import punchcard.runtime.Unavailable;

/// Seals what must not be readable behind admission. While keys cannot be had, the record waits,
/// and all behind it.
///
/// @param persons under each person's key
/// @param transit for whole records, whose person is not known
record Sealing(SealPersons persons, TransitSeal transit, Patience patience) {
  /// What a signup tells of the person; empty: nothing, or the person is erased.
  Optional<Sealed> person(MemberId member, Content content) {
    if (!(content instanceof Signup(_, Person person, _)) || !person.isTold())
      return Optional.empty();
    return asked(() -> persons.seal(member, person));
  }

  /// When who signs up comes of age, where it is not; all that is known of it behind its seal.
  ///
  /// @param at when it was told
  static Optional<ComingOfAge> age(Content content, Instant at) {
    return content instanceof Signup(_, Person person, _)
        ? Age.of(person, at).comes()
        : Optional.empty();
  }

  /// Whether a record tells of a person, or shows a token or a code.
  static boolean isSecret(Content content) {
    return switch (content) {
      case Signup(var proof, Person person, _) -> proof.isPresent() || person.isTold();
      case Consenting(_, var brought) -> brought.isAny();
      case Aiming(_, var proof) -> proof.isPresent();
      case Content.Fact _, Content.Opening _, Content.Told _ -> false;
    };
  }

  @Nullable Bytes sealed(@Nullable Bytes plain, Instant now) {
    if (plain == null) return null;
    return Bytes.wrap(asked(() -> transit.seal(plain.get(), now)));
  }

  /// Null, too, for what was sealed so long ago that its key is destroyed.
  @Nullable Bytes opened(@Nullable Bytes sealed) {
    if (sealed == null) return null;
    return asked(() -> transit.open(sealed.get())).map(Bytes::wrap).orElse(null);
  }

  /// The same record with key and value sealed.
  Incoming sealed(Incoming plain, Instant now) {
    return plain.with(sealed(plain.key(), now), sealed(plain.value(), now));
  }

  /// The same record with key and value opened.
  Incoming opened(Incoming sealed) {
    return sealed.with(opened(sealed.key()), opened(sealed.value()));
  }

  /// Whoever waits too long begins again at the last commit, which the service survives.
  private <T> T asked(Supplier<T> question) {
    return patience.until(
        () -> {
          try {
            return question.get();
          } catch (KeysUnavailable e) {
            throw new Unavailable(String.valueOf(e.getMessage()), e);
          }
        });
  }
}
