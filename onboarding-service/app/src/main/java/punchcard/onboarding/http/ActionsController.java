package punchcard.onboarding.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import punchcard.onboarding.authority.Action;

/// What can be done to a member's record, who may and who is told: for everybody logged in.
@Controller("/member-actions")
@Secured(SecurityRule.IS_AUTHENTICATED)
class ActionsController {
  @Operation(summary = "What can be done to a member's record, who may, and who is told")
  @Get
  List<ActionView> all() {
    return Arrays.stream(Action.values()).map(ActionView::of).toList();
  }
}
