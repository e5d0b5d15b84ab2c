package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.member.FindHistory.Answer.Found;
import punchcard.onboarding.member.RightsOnRecord;
import punchcard.onboarding.rights.Rights;

/// How a member's rights stand, and every request of one that it ever made.
///
/// @param restriction left out: it never restricted anything
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record RightsView(
    @Nullable RestrictionView restriction,
    List<ObjectionView> objections,
    List<RightsRequestView> requests) {

  static RightsView of(Found found, ZoneId programme, LocalDate today) {
    Rights rights = found.history().rights().now();
    return new RightsView(
        rights.restriction().map(it -> RestrictionView.of(it, found.partition())).orElse(null),
        rights.oppositions().stream().map(it -> ObjectionView.of(it, found.partition())).toList(),
        RightsOnRecord.of(found.history(), programme, today).stream()
            .map(entry -> RightsRequestView.of(entry, today))
            .toList());
  }
}
