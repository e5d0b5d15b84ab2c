package punchcard.rules;

import java.util.List;

/// What an event was credited too little and too much: the least that has to be posted for it.
public record Net(Place at, List<Credit> more, List<Credit> less) {
  /// Of what the ledger has and what it should have.
  public static Net between(Place at, List<Credit> has, List<Credit> should) {
    return Differing.net(at, has, should);
  }

  /// Whether there is nothing to post.
  public boolean isNothing() {
    return more.isEmpty() && less.isEmpty();
  }
}
