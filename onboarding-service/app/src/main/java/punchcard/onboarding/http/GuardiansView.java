package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.consent.ComingOfAge;
import punchcard.onboarding.member.FindHistory.Answer.Found;

/// Who decides for a member until it is of age.
///
/// @param comesOfAgeOn on which it comes, or came, of age; left out: nobody has told one
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record GuardiansView(
    @JsonInclude(JsonInclude.Include.ALWAYS) List<GuardianView> guardians,
    @Nullable LocalDate comesOfAgeOn) {
  static GuardiansView of(Found found) {
    return new GuardiansView(
        found.history().guardians().all().stream()
            .map(it -> GuardianView.of(it, found.partition()))
            .toList(),
        found.history().consents().now().age().map(ComingOfAge::on).orElse(null));
  }
}
