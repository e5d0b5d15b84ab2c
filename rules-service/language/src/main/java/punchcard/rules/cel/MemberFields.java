package punchcard.rules.cel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.rules.MemberState;
import punchcard.rules.Occasion;
import punchcard.rules.Tier;

/// What a rule reads under `member`. Nothing is looked up before it is asked for.
final class MemberFields extends AbstractMap<String, Object> {
  static final String PARTNERS = "partners";
  static final String SEGMENTS = "segments";
  static final String ATTRIBUTES = "attributes";
  private static final String ENROLLED_ON = "enrolledOn";
  private static final String DAYS_ENROLLED = "daysEnrolled";
  static final String TIER = "tier";

  static final FieldType.Struct SHAPE =
      new FieldType.Struct(
          "Member",
          Map.of(
              TIER, new FieldType.Text(),
              ENROLLED_ON, new FieldType.Nullable(new FieldType.Text()),
              DAYS_ENROLLED, new FieldType.Nullable(new FieldType.Whole()),
              PARTNERS, new FieldType.ListOf(new FieldType.Text()),
              SEGMENTS, new FieldType.ListOf(new FieldType.Text()),
              ATTRIBUTES, new FieldType.Attributes()));

  private final Occasion occasion;
  private final Segments segments;

  MemberFields(Occasion occasion, Segments segments) {
    this.occasion = occasion;
    this.segments = segments;
  }

  @Override
  public boolean containsKey(@Nullable Object field) {
    return field instanceof String name && SHAPE.fields().containsKey(name);
  }

  @Override
  public @Nullable Object get(@Nullable Object field) {
    if (!(field instanceof String name)) return null;
    return switch (name) {
      case TIER -> tier();
      case ENROLLED_ON -> orAbsent(state().enrolledOn(), LocalDate::toString);
      case DAYS_ENROLLED -> orAbsent(state().enrolledOn(), this::daysSince);
      case PARTNERS -> partners();
      case SEGMENTS -> new SegmentsOfMember(segments, occasion);
      case ATTRIBUTES -> attributes();
      default -> null;
    };
  }

  private MemberState state() {
    return occasion.member().state();
  }

  private interface OfDay {
    Object of(LocalDate day);
  }

  private static Object orAbsent(@Nullable LocalDate day, OfDay value) {
    return day == null ? FieldValues.ABSENT : value.of(day);
  }

  private Object daysSince(LocalDate day) {
    return ChronoUnit.DAYS.between(day, occasion.event().day());
  }

  private List<String> partners() {
    return state().partners().stream().map(PartnerId::value).toList();
  }

  private Map<String, String> attributes() {
    Map<String, String> byName = new TreeMap<>();
    state().attributes().forEach((attribute, text) -> byName.put(attribute.toString(), text));
    return byName;
  }

  private Object tier() {
    Tier tier = occasion.tier();
    return tier == null ? FieldValues.ABSENT : tier.value();
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Map<String, Object> all = new HashMap<>();
    for (String name : SHAPE.fields().keySet()) all.put(name, get(name));
    return all.entrySet();
  }
}
