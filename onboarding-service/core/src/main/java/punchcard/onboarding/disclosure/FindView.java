package punchcard.onboarding.disclosure;

import java.util.List;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// Finds what a partner has been shown of a member and may still know.
public interface FindView {
  Answer of(PartnerId partner, MemberId member);

  /// What this instance can say.
  sealed interface Answer {
    /// What is shared under consents that hold now: wrong facts put right, withdrawn ones gone. By
    /// when they occurred; of a member that does not exist, nothing.
    record Found(List<Disclosed> facts) implements Answer {
      public Found {
        facts = List.copyOf(facts);
      }
    }

    /// Another instance knows, to be asked over HTTP.
    record AskAt(String host, int port) implements Answer {}

    /// Nobody knows right now: the owner is changing, or has not read that far.
    record NotNow() implements Answer {}
  }
}
