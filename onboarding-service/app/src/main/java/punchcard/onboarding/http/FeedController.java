package punchcard.onboarding.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Participants;
import punchcard.onboarding.authority.PartnerAction;
import punchcard.onboarding.gateway.FeedCursors;
import punchcard.onboarding.gateway.FeedPlace;
import punchcard.onboarding.gateway.ReadFeed;
import punchcard.onboarding.gateway.ReadFeed.Answer;

/// Partners without a Kafka client read their feed here.
@Controller("/partners")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class FeedController {
  private static final int MOST = 1000;
  private static final int LONGEST_SECONDS = 20;

  private final ReadFeed feeds;
  private final FeedCursors cursors;
  private final Participants participants;

  FeedController(ReadFeed feeds, FeedCursors cursors, Participants participants) {
    this.feeds = feeds;
    this.cursors = cursors;
    this.participants = participants;
  }

  @Operation(summary = "A page of the partner's feed, behind a cursor")
  @ApiResponse(
      responseCode = "200",
      description = "Of each partition what comes next, in its order; nothing: there is no more")
  @ApiResponse(responseCode = "404", description = "The caller does not act for the partner")
  @ApiResponse(
      responseCode = "410",
      description = "The feed has deleted what comes next: begin again with the view")
  @ApiResponse(responseCode = "422", description = "This is no cursor of this feed")
  @ApiResponse(responseCode = "429", description = "It is read twice at once already")
  @Get("/{id}/feed")
  FeedView page(
      String id,
      @Nullable @QueryValue String after,
      @QueryValue(defaultValue = "100") int limit,
      @QueryValue(defaultValue = "0") int waitSeconds,
      Authentication caller) {
    PartnerId partner = Permission.as(PartnerAction.READ_FEED, id, caller);
    if (!participants.takesPart(partner)) throw Problems.notFound();
    check("limit", limit, 1, MOST);
    check("waitSeconds", waitSeconds, 0, LONGEST_SECONDS);
    Duration wait = Duration.ofSeconds(waitSeconds);
    return switch (feeds.read(partner, place(partner, after), limit, wait)) {
      case Answer.Page page -> FeedView.of(page, cursors.write(partner, page.next()));
      case Answer.ShutOut() ->
          throw Problems.of(HttpStatus.FORBIDDEN, "This partner does not take part.");
      case Answer.Gone() ->
          throw Problems.of(
              HttpStatus.GONE,
              "The feed does not keep what comes next: use GET /partners/" + id + "/view.");
    };
  }

  private Optional<FeedPlace> place(PartnerId partner, @Nullable String after) {
    if (after == null) return Optional.empty();
    Optional<FeedPlace> place = cursors.read(partner, after);
    if (place.isEmpty()) throw unprocessable("after is no cursor of this feed");
    return place;
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) throw unprocessable(name + ": " + least + " to " + most);
  }

  private static RuntimeException unprocessable(String detail) {
    return Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, detail);
  }
}
