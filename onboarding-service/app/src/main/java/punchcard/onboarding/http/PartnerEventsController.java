package punchcard.onboarding.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.MalformedEvent;
import punchcard.onboarding.Participants;
import punchcard.onboarding.PublishEvents;
import punchcard.onboarding.PublishEvents.Form;
import punchcard.onboarding.PublishEvents.Published;
import punchcard.onboarding.authority.PartnerAction;

/// Partners without a Kafka client publish here.
@Controller("/partners")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PartnerEventsController {
  private static final String CLOUD_EVENT = "application/cloudevents+json";
  private static final String CLOUD_EVENTS = "application/cloudevents-batch+json";
  private static final int MOST_BYTES = 1 << 20;

  private final PublishEvents events;
  private final Participants participants;

  PartnerEventsController(PublishEvents events, Participants participants) {
    this.events = events;
    this.participants = participants;
  }

  @Operation(
      summary = "Publishes events to the partner's topic",
      description =
          "As JSON: `eventId`, `memberRef`, `occurredAt`, `type`, `body`, or an array of these; or "
              + "as CloudEvents 1.0, one or a batch. Whether they are admitted is decided from the "
              + "topic on.")
  @ApiResponse(
      responseCode = "202",
      description = "The topic has all of it: of one event, its `PositionView`",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  @ApiResponse(
      responseCode = "207",
      description = "The topic has some of the batch, or nothing; each event's answer says why",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  @ApiResponse(responseCode = "413", description = "More than 1 MiB, or more than 500 events")
  @ApiResponse(responseCode = "422", description = "The event does not have its shape")
  @ApiResponse(responseCode = "429", description = "Too fast: wait as long as `Retry-After` says")
  @Post(
      value = "/{id}/events",
      consumes = {MediaType.APPLICATION_JSON, CLOUD_EVENT, CLOUD_EVENTS})
  HttpResponse<?> publish(
      String id, @Body String sent, Authentication caller, HttpRequest<?> request) {
    PartnerId partner = Permission.as(PartnerAction.PUBLISH_EVENTS, id, caller);
    if (!participants.takesPart(partner)) throw Problems.notFound();
    if (isLong(sent))
      throw Problems.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "At most 1 MiB at once.");
    try {
      return answer(events.publish(partner, form(request), sent));
    } catch (MalformedEvent e) {
      throw Problems.of(statusOf(e.fault()), String.valueOf(e.getMessage()));
    }
  }

  private static boolean isLong(String sent) {
    return sent.length() > MOST_BYTES || sent.getBytes(UTF_8).length > MOST_BYTES;
  }

  private static Form form(HttpRequest<?> request) {
    String type = request.getContentType().map(MediaType::getName).orElse("");
    if (type.equalsIgnoreCase(CLOUD_EVENT)) return Form.CLOUD_EVENT;
    return type.equalsIgnoreCase(CLOUD_EVENTS) ? Form.CLOUD_EVENTS : Form.PLAIN;
  }

  private static HttpResponse<?> answer(Published published) {
    return switch (published) {
      case Published.One(LogPosition at) -> HttpResponse.accepted().body(PositionView.of(at));
      case Published.Batch batch -> answerBatch(BatchView.of(batch.fates()));
    };
  }

  private static HttpResponse<BatchView> answerBatch(BatchView batch) {
    HttpStatus status = batch.refused() == 0 ? HttpStatus.ACCEPTED : HttpStatus.MULTI_STATUS;
    return HttpResponse.<BatchView>status(status).body(batch);
  }

  private static HttpStatus statusOf(MalformedEvent.Fault fault) {
    return switch (fault) {
      case NO_JSON -> HttpStatus.BAD_REQUEST;
      case WRONG_SHAPE -> HttpStatus.UNPROCESSABLE_ENTITY;
      case TOO_MANY -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
    };
  }
}
