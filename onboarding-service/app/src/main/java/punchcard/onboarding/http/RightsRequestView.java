package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.member.RightsOnRecord;
import punchcard.onboarding.rights.OpenRequest;
import punchcard.onboarding.rights.RightsRequest;

/// A request of a right, and how far it is.
///
/// @param member left out: who asks knows
/// @param dueOn the last day, in the programme's time zone
/// @param extensionReason why it takes two months more; left out: it does not
/// @param state OPEN, GRANTED or REFUSED
/// @param reason why not, or how
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RightsRequestView(
    @Nullable String member,
    String requestId,
    String kind,
    String channel,
    LocalDate receivedOn,
    LocalDate dueOn,
    @Nullable String extensionReason,
    String state,
    boolean overdue,
    @Nullable LocalDate answeredOn,
    @Nullable String reason) {

  static RightsRequestView of(RightsRequest request, ZoneId programme, LocalDate today) {
    return of(RightsOnRecord.entered(request, programme), today);
  }

  static RightsRequestView of(RightsOnRecord.Entry it, LocalDate today) {
    boolean open = it.answeredOn().isEmpty();
    return new RightsRequestView(
        null,
        it.id(),
        it.kind().code(),
        it.channel(),
        it.cameOn(),
        it.dueOn(),
        it.extension().orElse(null),
        it.outcome().name(),
        open && today.isAfter(it.dueOn()),
        it.answeredOn().orElse(null),
        it.reason());
  }

  static RightsRequestView of(OpenRequest it, LocalDate today) {
    return new RightsRequestView(
        it.member().value(),
        it.id(),
        it.kind().code(),
        it.channel(),
        it.cameOn(),
        it.dueOn(),
        null,
        RightsOnRecord.Outcome.OPEN.name(),
        it.isOverdue(today),
        null,
        null);
  }
}
