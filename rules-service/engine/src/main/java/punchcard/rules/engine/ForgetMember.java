package punchcard.rules.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import punchcard.rules.Tally;
import punchcard.rules.engine.BudgetQueues.Waiting;
import punchcard.rules.engine.PastOfMembers.Placed;

/// Drops all that is remembered of a member who is erased: nothing of it is ever decided again,
/// neither late, nor by a replay, nor by a budget.
final class ForgetMember {
  private final Stores stores;
  private final PastOfMembers past;
  private final Members members;
  private final Slices slices;
  private final FollowPromotions promotions;
  private final AnnounceTiers tiers;
  private final HandOver handing;

  ForgetMember(
      Stores stores,
      PastOfMembers past,
      Members members,
      Slices slices,
      FollowPromotions promotions,
      AnnounceTiers tiers,
      HandOver handing) {
    this.stores = stores;
    this.past = past;
    this.members = members;
    this.slices = slices;
    this.promotions = promotions;
    this.tiers = tiers;
    this.handing = handing;
  }

  void forget(String member) {
    Tally tally = members.tally(member);
    promotions.forget(member, tally);
    for (Placed event : past.since(member, Instant.EPOCH)) forget(member, event);
    for (Store<?> store : List.of(stores.histories(), stores.promised(), stores.exposed()))
      forgetAllOf(member, store);
    tiers.forget(member);
    handing.forget(member);
    stores.timelines().delete(member);
    stores.tallies().delete(member);
  }

  /// What it would be given is free for others.
  private void forget(String member, Placed event) {
    Waiting waiting = new Waiting(member, event.at());
    event.recorded().awaits().forEach(awaited -> slices.forget(awaited.from(), waiting));
  }

  private static void forgetAllOf(String member, Store<?> store) {
    List<String> keys = new ArrayList<>();
    store.scan(member + "/", member + "0", (key, _) -> keys.add(key));
    keys.forEach(store::delete);
  }
}
