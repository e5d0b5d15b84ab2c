package punchcard.onboarding.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.disclosure.PointsMoved.OwnLeg;

/// Tells a partner of points that were earned or spent with it: its own side of the entry, one
/// disclosure for each of its accounts, and nothing of the other sides.
public final class DisclosingPoints {
  private final Pseudonyms names;

  /// @param names for what partners may not know by its own: an entry's says how many there were
  public DisclosingPoints(Pseudonyms names) {
    this.names = names;
  }

  /// What the partner sees of it.
  public List<Disclosed> of(PointsMoved moved) {
    return IntStream.range(0, moved.legs().size()).mapToObj(leg -> disclosed(moved, leg)).toList();
  }

  private Disclosed disclosed(PointsMoved moved, int leg) {
    return new Disclosed(
        moved.partner(),
        names.disclosure(moved.partner(), "entry", moved.entryId(), Integer.toString(leg)),
        Optional.of(moved.member()),
        moved.kind(),
        moved.occurredAt(),
        fields(moved, moved.legs().get(leg)),
        Optional.empty());
  }

  private static Map<String, String> fields(PointsMoved moved, OwnLeg leg) {
    Map<String, String> fields = new HashMap<>();
    fields.put("account", leg.bucket());
    fields.put("currency", leg.currency());
    fields.put("amountMinor", Long.toString(leg.amountMinor()));
    moved.eventId().ifPresent(id -> fields.put("eventId", id));
    return fields;
  }
}
