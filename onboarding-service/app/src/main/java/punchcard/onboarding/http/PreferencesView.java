package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// A member's preferences, as far as the caller may see them.
///
/// @param settings all that were ever made
/// @param effective what they come to where it is asked for
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PreferencesView(List<SettingView> settings, List<EffectiveView> effective) {}
