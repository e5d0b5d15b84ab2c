package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.profile.ChangeWish;
import punchcard.onboarding.profile.Level;

/// What one preference is to be.
///
/// @param level `ecosystem` unless told, `organisation` or `product`
/// @param scope of a level below: a partner, or a partner and its product, `gym/premium`
/// @param value left out: what is set around it counts again
@Serdeable
record ChangeRequest(
    @Nullable String name, @Nullable String level, @Nullable String scope, @Nullable String value) {
  ChangeWish wish() {
    return new ChangeWish(
        ShortText.of(name),
        ShortText.of(Objects.requireNonNullElse(level, Level.ECOSYSTEM.code())),
        ShortText.of(scope),
        Optional.ofNullable(value).map(ShortText::of));
  }
}
