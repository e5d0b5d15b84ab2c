package punchcard.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What rules may know of the member, besides what happened. It is asked for only when a rule reads
/// it.
@FunctionalInterface
public interface Member {
  /// Of whom nothing is known.
  Member UNKNOWN = () -> null;

  /// The day of the member's first signup, in the programme's time zone; null: it is not known.
  @Nullable LocalDate enrolledOn();
}
