package punchcard.onboarding.consent;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a member has said against the use of its data.
///
/// @param isRestricted whether nothing is to be disclosed of the member
/// @param objections what the data are not to be used for
public record Reservations(boolean isRestricted, Set<Use> objections) {
  /// The member has said nothing against it.
  public static final Reservations NONE = new Reservations(false, Set.of());

  private static final String RESTRICTION = "restriction";

  public Reservations {
    objections = Set.copyOf(objections);
  }

  /// Those of these names.
  public static Reservations of(Collection<String> codes) {
    return new Reservations(
        codes.contains(RESTRICTION),
        codes.stream().map(Use::of).flatMap(Optional::stream).collect(toUnmodifiableSet()));
  }

  /// Their names in the log.
  public List<String> codes() {
    return Stream.concat(
            Stream.of(RESTRICTION).filter(_ -> isRestricted), objections.stream().map(Use::code))
        .sorted()
        .toList();
  }
}
