package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.profile.DelegationWish;
import punchcard.onboarding.profile.Level;
import punchcard.onboarding.profile.ProfileScreening;
import punchcard.onboarding.profile.ProfileScreening.Screened;

/// Whom a member lets change which preferences, where and until when.
///
/// @param subject the person's, in its tokens
/// @param partner whose customer service it is; left out: the operator's
/// @param level `ecosystem` unless told, `organisation` or `product`
/// @param scope of a level below: a partner, or a partner and its product, `gym/premium`
@Serdeable
record DelegationRequest(
    @Nullable String subject,
    @Nullable String partner,
    @Nullable List<@Nullable String> preferences,
    @Nullable String level,
    @Nullable String scope,
    @Nullable Instant endsAt) {
  Screened screened(String id) {
    return ProfileScreening.delegation(
        new DelegationWish(
            id,
            ShortText.of(subject),
            Optional.ofNullable(partner).map(ShortText::of),
            ShortText.listOf(preferences),
            ShortText.of(Objects.requireNonNullElse(level, Level.ECOSYSTEM.code())),
            ShortText.of(scope),
            Optional.ofNullable(endsAt).map(EndTime::of)));
  }
}
