package punchcard.ledger.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.ledger.Answer;
import punchcard.ledger.Entry;
import punchcard.ledger.KeyReused;
import punchcard.ledger.LedgerEvent;
import punchcard.ledger.Redemption;
import punchcard.ledger.Redemptions;
import punchcard.ledger.Reply;

/// Members spend their points.
@Controller("/members/{member}/redemptions")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class RedemptionsController {
  private final Redemptions redemptions;
  private final Timer timer;

  RedemptionsController(Redemptions redemptions, MeterRegistry meters) {
    this.redemptions = redemptions;
    this.timer =
        Timer.builder("punchcard.ledger.redemption")
            .description("From a redemption's request to its answer")
            .publishPercentiles(0.5, 0.99, 0.999)
            .register(meters);
  }

  @Operation(summary = "Spend points at a partner; the same key gets the same answer for 35 days")
  @ApiResponse(responseCode = "201", description = "Spent: the entry is in the journal")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @ApiResponse(responseCode = "409", description = "Refused, with the reason and the balance")
  @ApiResponse(responseCode = "422", description = "Bad input, or the key was used for another")
  @ApiResponse(responseCode = "504", description = "Unknown: ask again with the same key")
  @Post
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<RedemptionView> redeem(
      @PathVariable String member,
      @Nullable @Header("Idempotency-Key") String key,
      @Body RedemptionRequest request,
      Authentication caller) {
    Instant askedAt = Instant.now();
    Timer.Sample sample = Timer.start();
    MemberId self = Callers.self(member, caller);
    Reply reply = ask(self, request.toRedemption(key, caller.getName()), askedAt);
    sample.stop(timer);
    return switch (reply) {
      case Answer(LedgerEvent.Posted(Entry entry, _), long balance) ->
          HttpResponse.created(RedemptionView.of(entry, balance));
      case Answer(LedgerEvent.Refused refused, _) -> throw Problems.refused(refused);
      case KeyReused reused -> throw Problems.keyReused(reused);
    };
  }

  /// Waits for the answer; this thread is a virtual one, and may.
  private Reply ask(MemberId member, Redemption redemption, Instant askedAt) {
    try {
      return redemptions.ask(member, redemption, askedAt).toCompletableFuture().join();
    } catch (Redemptions.NotReady e) {
      throw Problems.notReady();
    } catch (CompletionException e) {
      throw Problems.unanswered();
    }
  }
}
