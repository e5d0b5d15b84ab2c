package punchcard.onboarding.consent;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What stands against the use of a member's data: what it has said, and that it is not of age.
///
/// @param isRestricted whether nothing is to be disclosed of the member
/// @param objections what the data are not to be used for
/// @param age when the member comes of age; empty: it is
public record Reservations(boolean isRestricted, Set<Use> objections, Optional<ComingOfAge> age) {
  /// Nothing does.
  public static final Reservations NONE = new Reservations(false, Set.of());

  /// Of who is of age.
  public Reservations(boolean isRestricted, Set<Use> objections) {
    this(isRestricted, objections, Optional.empty());
  }

  private static final String RESTRICTION = "restriction";

  public Reservations {
    objections = Set.copyOf(objections);
  }

  /// Those of these names.
  public static Reservations of(Collection<String> codes, Optional<ComingOfAge> age) {
    return new Reservations(
        codes.contains(RESTRICTION),
        codes.stream().map(Use::of).flatMap(Optional::stream).collect(toUnmodifiableSet()),
        age);
  }

  /// The same, of who comes of age then.
  public Reservations with(Optional<ComingOfAge> other) {
    return new Reservations(isRestricted, objections, other);
  }

  /// The names of what the member has said.
  public List<String> codes() {
    return Stream.concat(
            Stream.of(RESTRICTION).filter(_ -> isRestricted), objections.stream().map(Use::code))
        .sorted()
        .toList();
  }
}
