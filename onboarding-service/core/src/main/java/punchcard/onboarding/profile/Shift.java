package punchcard.onboarding.profile;

import java.util.Optional;

/// What a setting was and is; empty: not set.
public record Shift(SettingKey key, Optional<Value> from, Optional<Value> to) {}
