package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.onboarding.authority.Action;

/// Something that can be done to a member's record.
///
/// @param controllers who may
/// @param informed who is told of it
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ActionView(String action, List<String> controllers, List<String> informed) {
  static ActionView of(Action action) {
    return new ActionView(
        action.name(),
        action.controllers().stream().map(Enum::name).toList(),
        action.informed().stream().sorted().map(Enum::name).toList());
  }
}
