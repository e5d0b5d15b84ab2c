package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.rules.AskRules.Account;

/// Why an event earned what it did.
///
/// @param type of the event
/// @param isLeft false: it was returned whole or withdrawn, so it earns nothing
/// @param credited all that the member has for it
/// @param rules what each rule says of what is left of it
@Serdeable
record ExplanationView(
    String type, boolean isLeft, List<CreditView> credited, List<RuleView> rules) {
  static ExplanationView of(Account account, boolean withFindings) {
    return new ExplanationView(
        account.type().name(),
        account.isLeft(),
        account.credited().stream().map(CreditView::of).toList(),
        account.rules().stream().map(it -> RuleView.of(it, withFindings)).toList());
  }
}
