package punchcard.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import punchcard.avro.MemberEvent;
import punchcard.rules.AgreementsInForce;
import punchcard.rules.Event;
import punchcard.rules.Place;
import punchcard.rules.Remembered;
import punchcard.rules.engine.PastOfMembers.Placed;
import punchcard.rules.events.Amending;
import punchcard.rules.events.EventTypes;
import punchcard.rules.events.Left;

/// Makes of a stored event of a member's history what the core knows of it.
public final class Remembering {
  /// Of what rules hand over.
  static final String NO_PARTNER = "";

  private final AgreementVersions versions;
  private final EventTypes types;

  public Remembering(AgreementVersions versions, EventTypes types) {
    this.versions = versions;
    this.types = types;
  }

  public Remembered of(Placed placed) {
    Recorded recorded = placed.recorded();
    Event event = event(recorded.original());
    Event left =
        switch (Amending.left(recorded.original(), recorded.amendments())) {
          case Left.Some(MemberEvent some) -> recorded.amendments().isEmpty() ? event : event(some);
          case Left.Nothing() -> null;
          case Left.Impossible impossible ->
              throw new IllegalStateException(recorded.original().getEventId() + " " + impossible);
        };
    return new Remembered(
        placed.at(),
        event,
        left,
        versions.of(recorded.under()),
        recorded.credited(),
        recorded.uses(),
        recorded.matured(),
        recorded.awaits(),
        recorded.before());
  }

  /// The version that a replay names, alone.
  AgreementsInForce of(ReplayOrder order) {
    return versions.of(new TreeMap<>(Map.of(order.agreement(), order.version())));
  }

  /// In the order of the map.
  List<Remembered> of(Map<Place, Recorded> history) {
    List<Remembered> remembered = new ArrayList<>(history.size());
    history.forEach((at, recorded) -> remembered.add(of(new Placed(at, recorded))));
    return remembered;
  }

  Event event(MemberEvent fact) {
    return types.of(fact, Objects.requireNonNullElse(fact.getPartner(), NO_PARTNER));
  }
}
