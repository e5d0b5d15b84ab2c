package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.onboarding.consent.Standing;

/// Whether a partner may know something of a member for a purpose.
///
/// @param consents the ids of those that say so
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record CheckView(boolean allowed, List<String> consents) {
  static CheckView of(List<Standing> allowing) {
    return new CheckView(
        !allowing.isEmpty(), allowing.stream().map(standing -> standing.id().value()).toList());
  }
}
