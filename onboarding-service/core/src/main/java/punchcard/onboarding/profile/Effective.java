package punchcard.onboarding.profile;

import java.util.Optional;

/// What a preference comes to somewhere.
///
/// @param decidedBy the setting that counts; empty: nothing is set that counts
public record Effective(Preference preference, Value value, Optional<Setting> decidedBy) {}
