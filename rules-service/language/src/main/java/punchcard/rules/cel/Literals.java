package punchcard.rules.cel;

import com.google.protobuf.Timestamp;
import dev.cel.common.values.NullValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values as an expression would write them.
final class Literals {
  private Literals() {}

  static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case NullValue _ -> "null";
      case String text -> "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
      case Timestamp moment ->
          "timestamp('" + Instant.ofEpochSecond(moment.getSeconds(), moment.getNanos()) + "')";
      case List<?> list ->
          list.stream().map(Literals::of).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
              .sorted()
              .collect(Collectors.joining(", ", "{", "}"));
      default -> value.toString();
    };
  }
}
