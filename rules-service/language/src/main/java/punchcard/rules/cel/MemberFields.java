package punchcard.rules.cel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Occasion;
import punchcard.rules.Tier;

/// What a rule reads under `member`. Nothing is looked up before it is asked for.
final class MemberFields extends AbstractMap<String, Object> {
  private static final String ENROLLED_ON = "enrolledOn";
  private static final String DAYS_ENROLLED = "daysEnrolled";
  static final String TIER = "tier";

  static final FieldType.Struct SHAPE =
      new FieldType.Struct(
          "Member",
          Map.of(
              TIER, new FieldType.Text(),
              ENROLLED_ON, new FieldType.Nullable(new FieldType.Text()),
              DAYS_ENROLLED, new FieldType.Nullable(new FieldType.Whole())));

  private final Occasion occasion;

  MemberFields(Occasion occasion) {
    this.occasion = occasion;
  }

  @Override
  public boolean containsKey(@Nullable Object field) {
    return field instanceof String name && SHAPE.fields().containsKey(name);
  }

  @Override
  public @Nullable Object get(@Nullable Object field) {
    if (!containsKey(field)) return null;
    if (TIER.equals(field)) return tier();
    LocalDate enrolled = occasion.member().enrolledOn();
    if (enrolled == null) return FieldValues.ABSENT;
    return ENROLLED_ON.equals(field)
        ? enrolled.toString()
        : (Object) ChronoUnit.DAYS.between(enrolled, occasion.event().day());
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
