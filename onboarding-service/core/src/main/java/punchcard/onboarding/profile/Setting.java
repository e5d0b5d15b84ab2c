package punchcard.onboarding.profile;

import java.util.Optional;
import punchcard.onboarding.consent.LogPoint;

/// What a preference is set to at one place.
///
/// @param value empty: it was set, and is not any more
/// @param since the fact that made it so
public record Setting(SettingKey key, Optional<Value> value, LogPoint since, Author by) {}
