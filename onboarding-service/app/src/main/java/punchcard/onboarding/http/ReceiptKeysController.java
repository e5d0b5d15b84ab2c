package punchcard.onboarding.http;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import punchcard.onboarding.consent.Receipts;

/// The public keys under which anybody can verify a receipt.
@Controller("/.well-known")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReceiptKeysController {
  private final Receipts receipts;

  ReceiptKeysController(Receipts receipts) {
    this.receipts = receipts;
  }

  /// A JSON Web Key Set.
  @Get("/punchcard-receipts.json")
  @Produces(MediaType.APPLICATION_JSON)
  String keys() {
    return receipts.publicKeys();
  }
}
