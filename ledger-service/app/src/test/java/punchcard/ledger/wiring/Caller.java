package punchcard.ledger.wiring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who asks in a test, as the token says it.
///
/// @param partner whose staff it is
record Caller(String subject, List<String> roles, @Nullable String partner) {
  static Caller member(String id) {
    return new Caller(id, List.of("member"), null);
  }

  static Caller operator(String name) {
    return new Caller(name, List.of("operator"), null);
  }

  static Caller staffOf(String partner) {
    return new Caller(partner + "-till", List.of("partner"), partner);
  }

  static Caller analyst(String name) {
    return new Caller(name, List.of("analyst"), null);
  }
}
