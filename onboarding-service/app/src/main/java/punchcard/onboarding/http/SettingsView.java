package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.onboarding.profile.Setting;

/// Settings that were named in a request, as they were when the log had it.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SettingsView(List<SettingView> settings) {
  static SettingsView of(List<Setting> settings, int partition) {
    return new SettingsView(
        settings.stream().map(setting -> SettingView.of(setting, partition)).toList());
  }
}
