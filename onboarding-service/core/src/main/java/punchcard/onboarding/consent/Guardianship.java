package punchcard.onboarding.consent;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.MemberId;

/// Who decides on a member's consents: the member; or, until it is of age, those who are named for
/// that.
final class Guardianship {
  private Optional<ComingOfAge> age = Optional.empty();

  /// Of everybody who was ever named, whether it was not ended.
  private final Map<MemberId, Boolean> guardians = new HashMap<>();

  void evolve(ConsentFact.Guarding fact, Instant at) {
    switch (fact) {
      case ConsentFact.AgeTold(ComingOfAge told) -> tell(told);
      case ConsentFact.AgeChanged(Optional<ComingOfAge> to, MemberId by) -> change(to, by, at);
      case ConsentFact.GuardianNamed(MemberId guardian) -> guardians.put(guardian, true);
      case ConsentFact.GuardianEnded(MemberId guardian) -> guardians.put(guardian, false);
    }
  }

  /// Of what several tell the last day counts.
  void tell(ComingOfAge told) {
    if (age.isEmpty() || told.on().isAfter(age.get().on())) age = Optional.of(told);
  }

  /// Who is not of age does not come of age by its own word.
  private void change(Optional<ComingOfAge> to, MemberId by, Instant at) {
    if (mayDecide(by, at)) age = to;
    else to.ifPresent(this::tell);
  }

  boolean isBelowAge(Instant at) {
    return age.filter(it -> it.isAhead(at)).isPresent();
  }

  /// Those who decide for the member in what the log gets at this time.
  Set<MemberId> guardians(Instant at) {
    if (!isBelowAge(at)) return Set.of();
    return guardians.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(toUnmodifiableSet());
  }

  /// Whether it counts in what the log gets at this time that this one has decided.
  boolean mayDecide(MemberId one, Instant at) {
    return isBelowAge(at) ? guardians.getOrDefault(one, false) : !guardians.containsKey(one);
  }

  Optional<ComingOfAge> age() {
    return age;
  }
}
