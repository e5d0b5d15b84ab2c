package punchcard.onboarding.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.disclosure.Disclosed;

/// Reads a partner's feed for it, page by page.
public interface ReadFeed {
  /// What comes next, of what is committed; as soon as there is something, or when it has waited.
  ///
  /// @param after how far it was read; empty: from the beginning of what the feed keeps
  /// @param limit the most records of a page
  /// @param wait how long to wait for a first record
  /// @throws TooFast if too many readings of this partner are under way
  Answer read(PartnerId partner, Optional<FeedPlace> after, int limit, Duration wait);

  /// What can be told.
  sealed interface Answer {
    /// Of each partition what comes next, in its order.
    ///
    /// @param next from where to read on
    record Page(List<Disclosed> disclosed, FeedPlace next) implements Answer {
      public Page {
        disclosed = List.copyOf(disclosed);
      }
    }

    /// The feed does not keep what comes next any more.
    record Gone() implements Answer {}

    /// The partner has been shut out, perhaps while it waited.
    record ShutOut() implements Answer {}
  }
}
