package punchcard.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Decides which level a member has on a day, by what was earned until then.
sealed interface Review permits CalendarReview, RollingReview {
  /// The level on this day, which is the first one after the standing's on which it may fall, or an
  /// earlier one, or the standing's own.
  ///
  /// @param held the level that the standing has
  int levelOn(LocalDate day, Standing standing, int held);

  /// The first day after the standing's on which its level may fall; null: there is none.
  @Nullable LocalDate nextAfter(Standing standing);

  /// The first day whose points may still be looked at, on this day or later.
  LocalDate neededFrom(LocalDate day);
}
