package punchcard.onboarding.profile;

import java.util.Optional;

/// What a setting is to be.
///
/// @param to empty: what is set around it counts again
public record Change(SettingKey key, Optional<Value> to) {}
