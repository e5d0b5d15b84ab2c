package punchcard.onboarding.participants;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Participants;

/// Which partners have a feed. One that ever had one keeps it, so only of others the log of
/// participants is asked: for every fact that would be a question to the broker each time.
public final class KnownFeeds implements Predicate<PartnerId> {
  private final Participants participants;
  private final Set<PartnerId> known = ConcurrentHashMap.newKeySet();

  public KnownFeeds(Participants participants) {
    this.participants = participants;
  }

  /// Whether it has; may wait for the network.
  @Override
  public boolean test(PartnerId partner) {
    if (known.contains(partner)) return true;
    boolean has = participants.hasFeed(partner);
    if (has) known.add(partner);
    return has;
  }
}
