package punchcard.onboarding.webhooks;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.kernel.PartnerId;
import punchcard.runtime.Endless;

/// Looks once a second whose feed has to be posted, and posts each on a thread of its own: a slow
/// receiver holds up no other.
final class PostFeeds implements Endless.Work {
  private static final Logger log = LoggerFactory.getLogger(PostFeeds.class);
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final WebhookTable table;
  private final PostFeed posting;
  private final InstantSource clock;
  private final Set<PartnerId> underWay = ConcurrentHashMap.newKeySet();

  PostFeeds(WebhookTable table, PostFeed posting, InstantSource clock) {
    this.table = table;
    this.posting = posting;
    this.clock = clock;
  }

  @Override
  public void begin() throws SQLException {
    table.create();
  }

  @Override
  public void once() throws SQLException {
    for (Kept due : table.due(clock.instant()))
      if (underWay.add(due.webhook().partner())) Thread.startVirtualThread(() -> post(due));
    LockSupport.parkNanos(BETWEEN.toNanos());
  }

  /// What breaks off here is posted again when the lease has ended.
  private void post(Kept due) {
    try {
      posting.post(due);
    } catch (SQLException | RuntimeException e) {
      log.warn("the feed of {} is not posted for now", due.webhook().partner(), e);
    } finally {
      underWay.remove(due.webhook().partner());
    }
  }

  @Override
  public void close() {
    // Each thread ends with its step.
  }
}
