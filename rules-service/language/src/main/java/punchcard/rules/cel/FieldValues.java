package punchcard.rules.cel;

import com.google.protobuf.Timestamp;
import dev.cel.common.values.NullValue;
import java.time.Instant;

/// The values of fields for which CEL has types of its own.
public final class FieldValues {
  /// The value of a nullable field that an event leaves out: `null` in an expression.
  public static final Object ABSENT = NullValue.NULL_VALUE;

  private FieldValues() {}

  /// The value of a field that is a {@link FieldType.Moment}.
  public static Object moment(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
