package punchcard.onboarding.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What somebody wants a delegation to say: not yet believed.
///
/// @param partner of the person; empty: the operator
public record DelegationWish(
    String id,
    String subject,
    Optional<String> partner,
    List<String> preferences,
    String level,
    String scope,
    Optional<Instant> endsAt) {}
