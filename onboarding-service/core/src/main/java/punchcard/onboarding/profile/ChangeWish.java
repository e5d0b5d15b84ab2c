package punchcard.onboarding.profile;

import java.util.Optional;

/// What somebody wants a preference to be: not yet believed.
///
/// @param value empty: what is set around it is to count again
public record ChangeWish(String name, String level, String scope, Optional<String> value) {}
