package punchcard.rules.engine;

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
/// @param promised member id and booking to what the booking has promised; only bookings for which
///     points wait have a record
public record Stores(
    Store<Tally> tallies,
    Store<Timeline> timelines,
    Store<Recorded> histories,
    Store<InForce> inForce,
    Store<InForce> replaced,
    Store<PromisedPoints> promised) {}
