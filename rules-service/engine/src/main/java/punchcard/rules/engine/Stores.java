package punchcard.rules.engine;

import punchcard.avro.MemberEvent;
import punchcard.events.AvroCodec;
import punchcard.rules.PromisedPoints;
import punchcard.rules.Tally;
import punchcard.rules.Timeline;

/// All that a partition has to remember to decide what comes.
///
/// @param tallies member id to what is counted of the member; only members of whom something is
///     have a record
/// @param timelines member id to what was told of the member, with since when
/// @param histories member id and place to an event of the member's history
/// @param inForce agreement id to the version that the last marker named
/// @param replaced agreement and version to the file, of those versions that another one replaced
/// @param replays the replays that were ordered, in the order of their markers
/// @param ahead replay and member, of those whose turn in a replay had not come when something else
///     happened to them
/// @param promised member id and booking to what the booking has promised; only bookings for which
///     points wait have a record
/// @param promisedByPromotions waiting or void, promotion and member to the event with which
///     that began; only members who have not completed it have a record
/// @param exposed member id, agreement and promotion to the agreement's version under which they
///     met
/// @param slices agreement, promotion and currency to what the partition has of the budget
/// @param waiting budget, place and member to the points that an event would be given, if the
///     budget had enough
/// @param announced member id to what was told of the member's tiers
/// @param tiersDue a day, a slash and the id of a member of whom a tier may change on that day
/// @param kin member id to those with whom it is, or was, one person; only such members have a
///     record
public record Stores(
    Store<Tally> tallies,
    Store<Timeline> timelines,
    Store<Recorded> histories,
    Store<InForce> inForce,
    Store<InForce> replaced,
    Store<ReplayOrder> replays,
    Store<Integer> ahead,
    Store<PromisedPoints> promised,
    Store<CausedBy> promisedByPromotions,
    Store<Integer> exposed,
    Store<Slice> slices,
    Store<Long> waiting,
    Store<Announced> announced,
    Store<Integer> tiersDue,
    Store<Kin> kin) {

  /// In memory, for whoever reads the log from its beginning.
  ///
  /// @param events as the log writes them
  public static Stores inMemory(AvroCodec<MemberEvent> events) {
    RecordedCodec codec = new RecordedCodec(events);
    return new Stores(
        MemoryStore.of(Tally.class),
        MemoryStore.of(Timeline.class),
        MemoryStore.packed(codec::bytes, codec::recorded),
        MemoryStore.of(InForce.class),
        MemoryStore.of(InForce.class),
        MemoryStore.of(ReplayOrder.class),
        MemoryStore.of(Integer.class),
        MemoryStore.of(PromisedPoints.class),
        MemoryStore.of(CausedBy.class),
        MemoryStore.of(Integer.class),
        MemoryStore.of(Slice.class),
        MemoryStore.of(Long.class),
        MemoryStore.of(Announced.class),
        MemoryStore.of(Integer.class),
        MemoryStore.of(Kin.class));
  }
}
