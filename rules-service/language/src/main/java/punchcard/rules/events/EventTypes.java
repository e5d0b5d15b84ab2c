package punchcard.rules.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import punchcard.avro.HandedOn;
import punchcard.avro.MemberEvent;
import punchcard.avro.TallyHandedOver;
import punchcard.kernel.PartnerId;
import punchcard.rules.BookingStep;
import punchcard.rules.Event;
import punchcard.rules.EventType;
import punchcard.rules.Sale;
import punchcard.rules.cel.EventShapes;
import punchcard.rules.cel.FieldType;
import punchcard.rules.cel.FieldType.Struct;

/// The types of events in the log, taken from its schema: a body added there is at once something
/// that rules can be written on.
public final class EventTypes {
  /// What no rule decides on: markers, which concern a partition and no member, balances that
  /// were earned elsewhere, and consents, preferences and delegations, for which nothing is
  /// given.
  private static final Set<String> WITHOUT_RULES =
      Set.of(
          "AgreementInForce",
          "ParticipationBegan",
          "ParticipationEnded",
          "ReplayOrdered",
          "ReplayReversed",
          "SlicesGranted",
          "SlicesRecalled",
          "Tick",
          "BalanceOpened",
          "ConsentTermsInForce",
          "ConsentGivenByMember",
          "ConsentDeclinedByMember",
          "ConsentWithdrawnByMember",
          "PreferencesChanged",
          "DelegationGiven",
          "DelegationRevoked",
          "GoalSetByMember",
          "GoalApproved",
          "GoalDeclined",
          "GoalDropped",
          "IdentifierProposed",
          "IdentifierCodeMissed",
          "IdentifierLinked",
          "IdentifierTaken",
          "IdentifierUnlinked",
          "PersonalDataChanged",
          "ErasureOrdered",
          "ErasureCompleted",
          "ErasureAnswered",
          "MembershipRequested",
          "MembershipRefused",
          "MembershipRequestWithdrawn",
          "RoleOffered",
          "RoleAccepted",
          "RoleDeclined",
          "RoleOfferWithdrawn",
          "RoleEnded",
          "CampaignRegistered",
          "MergedInto",
          "Absorbed",
          "MergeUndone",
          "Separated",
          "RestrictionBegan",
          "RestrictionLifted",
          "ObjectionMade",
          "ObjectionWithdrawn",
          "RightsRequested",
          "RightsRequestExtended",
          "RightsRequestAnswered",
          "GuardianNamed",
          "GuardianEnded",
          "SigningKeyAdded",
          "SigningKeyRemoved",
          "ConsentCodeMade",
          "HandedOn",
          "TallyHandedOver");

  private final Map<Class<?>, Known> known = new HashMap<>();
  private final ZoneId programme;

  /// @param programme the time zone of the programme's days
  public EventTypes(ZoneId programme) {
    this.programme = programme;
    for (Schema body : MemberEvent.getClassSchema().getField("body").schema().getTypes())
      if (!WITHOUT_RULES.contains(body.getName()))
        known.put(SpecificData.get().getClass(body), Known.of(body));
  }

  /// What expressions on these types are checked against.
  public EventShapes shapes() {
    Map<EventType, Struct> shapes = new TreeMap<>();
    known.values().forEach(type -> shapes.put(type.type, type.shape()));
    return new EventShapes(shapes);
  }

  /// When a day of the programme begins.
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(programme).toInstant();
  }

  /// The day of the programme in which an instant lies.
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, programme);
  }

  /// The event as the rules see it.
  public Event of(MemberEvent event, String partner) {
    if (event.getBody() instanceof HandedOn handed) return handedOn(event, handed, partner);
    if (event.getBody() instanceof TallyHandedOver tally)
      return unruled(event, EventType.TALLY_HANDED_OVER, partner, null)
          .bringing(Tallies.brought(tally));
    IndexedRecord body = (IndexedRecord) event.getBody();
    Known type = known.get(body.getClass());
    if (type == null) throw new IllegalStateException("no type of event: " + body.getClass());
    EventFields fields =
        new EventFields(partner, type.type.name(), event.getOccurredAt(), type.layout.view(body));
    return Event.at(
            event.getOccurredAt(),
            programme,
            type.type,
            fields,
            type.hasMoney ? sale(fields) : null,
            BookingSteps.of(body, partner))
        .telling(MemberFacts.of(body, partner));
  }

  /// No rule looks at it: what it earns was decided where it was admitted.
  private Event handedOn(MemberEvent event, HandedOn handed, String partner) {
    BookingStep step = BookingSteps.of(handed.getFact(), partner);
    return unruled(event, EventType.HANDED_ON, partner, step);
  }

  private Event unruled(
      MemberEvent event, EventType type, String partner, @Nullable BookingStep step) {
    EventFields fields = new EventFields(partner, type.name(), event.getOccurredAt(), Map.of());
    return Event.at(event.getOccurredAt(), programme, type, fields, null, step);
  }

  /// What events of a type say; empty if rules know no such type.
  public Optional<Schema> bodyOf(String type) {
    return known.entrySet().stream()
        .filter(each -> each.getValue().type.name().equals(type))
        .map(each -> SpecificData.get().getSchema(each.getKey()))
        .findFirst();
  }

  /// An event that has not happened.
  ///
  /// @param body of a type that rules know
  public Event imagined(SpecificRecord body, PartnerId partner, Instant at) {
    return of(new MemberEvent("", partner.value(), "", at, at, null, body), partner.value());
  }

  private static Sale sale(Map<String, Object> fields) {
    return new Sale(
        (String) Objects.requireNonNull(fields.get(Struct.CURRENCY)),
        (Long) Objects.requireNonNull(fields.get(Struct.AMOUNT)));
  }

  /// One type and how its bodies are read.
  private record Known(EventType type, AvroLayout layout, boolean hasMoney) {
    static Known of(Schema body) {
      EventType type = new EventType(body.getName());
      AvroLayout layout = AvroLayout.of(body);
      return new Known(type, layout, shape(type, layout).hasMoney());
    }

    Struct shape() {
      return shape(type, layout);
    }

    private static Struct shape(EventType type, AvroLayout layout) {
      Map<String, FieldType> fields = new HashMap<>(layout.types());
      fields.putAll(EventFields.COMMON);
      return new Struct(type.name(), fields);
    }
  }
}
