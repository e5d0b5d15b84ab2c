package punchcard.onboarding.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Participants;
import punchcard.onboarding.authority.PartnerAction;
import punchcard.onboarding.gateway.FeedCursors;
import punchcard.onboarding.gateway.FeedPlace;
import punchcard.onboarding.webhook.Webhook;
import punchcard.onboarding.webhook.WebhookUrl;
import punchcard.onboarding.webhook.Webhooks;

/// Partners that do not want to ask have their feed posted to them.
@Controller("/partners/{id}/webhook")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class WebhooksController {
  private final Webhooks webhooks;
  private final FeedCursors cursors;
  private final Participants participants;
  private final PlainWebhooks plain;

  WebhooksController(
      Webhooks webhooks, FeedCursors cursors, Participants participants, PlainWebhooks plain) {
    this.webhooks = webhooks;
    this.cursors = cursors;
    this.participants = participants;
    this.plain = plain;
  }

  @Operation(summary = "Has the partner's feed posted to a URL, or posted again where it stopped")
  @ApiResponse(responseCode = "200", description = "It is set; the secret stays as it is")
  @ApiResponse(responseCode = "201", description = "It is set, with the secret, told once")
  @ApiResponse(responseCode = "404", description = "The caller does not act for the partner")
  @ApiResponse(responseCode = "422", description = "No such URL is posted to, or no such cursor")
  @Put
  HttpResponse<WebhookView> set(
      String id, @Valid @Body WebhookRequest body, Authentication caller) {
    PartnerId partner = acting(id, caller);
    Webhooks.Setting set = webhooks.set(partner, url(body.url()), after(partner, body.after()));
    HttpStatus status = set.secret().isPresent() ? HttpStatus.CREATED : HttpStatus.OK;
    return HttpResponse.<WebhookView>status(status).body(view(set.webhook(), set.secret()));
  }

  @Operation(summary = "Where the feed is posted to, how far it is, and what went wrong last")
  @ApiResponse(responseCode = "404", description = "There is none, or it is another partner's")
  @Get
  WebhookView get(String id, Authentication caller) {
    return view(own(Permission.as(PartnerAction.READ_WEBHOOK, id, caller)), Optional.empty());
  }

  @Operation(summary = "Makes a new secret; the one before signs for another day, too")
  @ApiResponse(responseCode = "404", description = "There is no webhook, or it is another's")
  @Post("/secret")
  WebhookView renewSecret(String id, Authentication caller) {
    PartnerId partner = acting(id, caller);
    Optional<String> secret = webhooks.renewSecret(partner);
    if (secret.isEmpty()) throw Problems.notFound();
    return view(own(partner), secret);
  }

  @Operation(summary = "Posts the feed nowhere any more")
  @ApiResponse(responseCode = "204", description = "What is just being posted may still arrive")
  @Delete
  HttpResponse<?> remove(String id, Authentication caller) {
    webhooks.remove(acting(id, caller));
    return HttpResponse.noContent();
  }

  private PartnerId acting(String id, Authentication caller) {
    PartnerId partner = Permission.as(PartnerAction.SET_WEBHOOK, id, caller);
    if (!participants.takesPart(partner)) throw Problems.notFound();
    return partner;
  }

  private Webhook own(PartnerId partner) {
    return webhooks.of(partner).orElseThrow(Problems::notFound);
  }

  private WebhookUrl url(String text) {
    return WebhookUrl.of(text, plain.areAllowed())
        .orElseThrow(
            () -> unprocessable("url must be https, with a host, without user or fragment"));
  }

  private Optional<FeedPlace> after(PartnerId partner, Optional<String> cursor) {
    Optional<FeedPlace> place = cursor.flatMap(text -> cursors.read(partner, text));
    if (cursor.isPresent() && place.isEmpty()) throw unprocessable("cursor is none of this feed");
    return place;
  }

  private WebhookView view(Webhook webhook, Optional<String> secret) {
    Optional<String> cursor = webhook.place().map(it -> cursors.write(webhook.partner(), it));
    return WebhookView.of(webhook, cursor, secret);
  }

  private static RuntimeException unprocessable(String detail) {
    return Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, detail);
  }
}
