package punchcard.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// Asks what the rules say, and why. Nothing is changed by asking.
public interface AskRules {
  /// What each rule would say of an event that has not happened, if it happened next.
  ///
  /// @param member whose it would be; null: somebody's of whom nothing is known
  Answer<List<Explanation>> quote(@Nullable MemberId member, Event event);

  /// What each rule has said of an event that was decided on; empty if the member's history has
  /// none of this name: it is too old, no rule looked at events of its type, or it was set aside.
  Answer<Optional<Account>> explain(MemberId member, PartnerId partner, EventId event);

  /// Which tiers a member has, an answer for each agreement that has any.
  ///
  /// @param day the programme's day on which it is asked
  Answer<List<TierHeld>> tiers(MemberId member, LocalDate day);

  /// An event of the past.
  ///
  /// @param isLeft false: it was returned whole or withdrawn, so no rule is asked
  /// @param credited all that the member has for it
  /// @param rules what each rule says of what is left of it
  record Account(EventType type, boolean isLeft, List<Credit> credited, List<Explanation> rules) {}

  /// An answer, or where it is to be had.
  sealed interface Answer<T> {
    record Given<T>(T value) implements Answer<T> {}

    /// The owner is just changing.
    record NotNow<T>() implements Answer<T> {}

    /// Another instance owns the member.
    record AskAt<T>(String host, int port) implements Answer<T> {}
  }
}
