package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.Setting;
import punchcard.onboarding.profile.Value;

/// What a preference is set to at one place, and by whom.
///
/// @param value left out: it is not set any more
/// @param position where the log has the fact that made it so
/// @param delegation by which the actor might; left out: the actor is the member
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettingView(
    String name,
    String level,
    String scope,
    @Nullable String value,
    Instant since,
    PositionView position,
    String actor,
    String onBehalfOf,
    @Nullable String delegation) {
  static SettingView of(Setting setting, int partition) {
    return new SettingView(
        setting.key().preference().code(),
        setting.key().scope().level().code(),
        setting.key().scope().name(),
        setting.value().map(Value::text).orElse(null),
        setting.since().at(),
        PositionView.of(PositionView.inLog(partition, setting.since().offset())),
        setting.by().actor(),
        setting.by().onBehalfOf().value(),
        setting.by().delegation().map(DelegationId::value).orElse(null));
  }
}
