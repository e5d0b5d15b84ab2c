package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.profile.ChangeWish;
import punchcard.onboarding.profile.ProfileScreening;
import punchcard.onboarding.profile.ProfileScreening.Screened;

/// Changes of preferences: all of them are made, or none.
@Serdeable
record PreferencesRequest(@Nullable List<@Nullable ChangeRequest> changes) {
  private static final ChangeWish NOTHING = new ChangeWish("", "", "", Optional.empty());

  Screened screened() {
    return ProfileScreening.changes(
        changes == null ? List.of() : changes.stream().map(PreferencesRequest::wish).toList());
  }

  private static ChangeWish wish(@Nullable ChangeRequest change) {
    return change == null ? NOTHING : change.wish();
  }
}
