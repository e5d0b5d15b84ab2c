package punchcard.onboarding.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.MalformedEvent;
import punchcard.onboarding.Participants;
import punchcard.onboarding.PublishEvent;

/// Partners without a Kafka client publish here.
@Controller("/partners")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PartnerEventsController {
  private final PublishEvent events;
  private final Participants participants;

  PartnerEventsController(PublishEvent events, Participants participants) {
    this.events = events;
    this.participants = participants;
  }

  /// Publishes one event, as JSON in the shape of the partner's Avro envelope: `eventId`,
  /// `memberRef`, `occurredAt`, `type`, `body`. Accepted means that the partner's topic has it;
  /// whether it is admitted is decided from there.
  @Post("/{id}/events")
  HttpResponse<PositionView> publish(String id, @Body String event, Authentication caller) {
    PartnerId partner = Callers.actingFor(id, caller);
    if (!participants.takesPart(partner)) throw Problems.notFound();
    try {
      return HttpResponse.accepted().body(PositionView.of(events.publish(partner, event)));
    } catch (MalformedEvent e) {
      throw Problems.of(statusOf(e.fault()), String.valueOf(e.getMessage()));
    }
  }

  private static HttpStatus statusOf(MalformedEvent.Fault fault) {
    return switch (fault) {
      case NO_JSON -> HttpStatus.BAD_REQUEST;
      case WRONG_SHAPE -> HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }
}
