package punchcard.onboarding.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import java.sql.SQLException;
import java.util.List;
import punchcard.onboarding.register.Article30;
import punchcard.onboarding.register.Disposals;
import punchcard.onboarding.register.Register;

/// What data are kept, why, on which legal basis, until when; and what was disposed of.
@Controller("/register")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RegisterController {
  private final Register register;
  private final Disposals disposals;

  RegisterController(Register register, Disposals disposals) {
    this.register = register;
    this.disposals = disposals;
  }

  @Operation(summary = "Every data element that is kept, with purpose, legal basis and retention")
  @Get
  RegisterView all() {
    return RegisterView.of(register);
  }

  @Operation(summary = "The record of processing activities (GDPR Art. 30), made from it")
  @Get("/article-30")
  @Produces("text/markdown; charset=utf-8")
  String article30() {
    return Article30.of(register);
  }

  @Operation(summary = "What was disposed of, by day")
  @Secured(Callers.OPERATOR)
  @Get("/disposals")
  List<DisposalView> disposals() {
    try {
      return disposals.all().stream().map(DisposalView::of).toList();
    } catch (SQLException e) {
      throw Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer.");
    }
  }
}
