package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.decision.Decision;
import punchcard.accounting.decision.Matter;
import punchcard.accounting.exposure.Payment;
import punchcard.accounting.period.Cut;

/// What was proposed, and whether it counts.
///
/// @param id under which it is approved
/// @param kind `estimate`, `closing`, `departure` or `payment`
/// @param approvedBy the second person; null: it waits for one
/// @param at when it was approved, or else proposed
/// @param upTo of a closed month, the first offset behind it, by the journal's partitions
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record DecisionView(
    String id,
    String kind,
    Map<String, Object> decides,
    String proposedBy,
    @Nullable String approvedBy,
    Instant at,
    @Nullable Map<String, Long> upTo) {
  static DecisionView of(Decision decision) {
    return switch (decision) {
      case Decision.Proposed step -> view(step, null, null);
      case Decision.Approved step -> view(step, step.approvedBy(), step.upTo());
    };
  }

  private static DecisionView view(Decision step, @Nullable String approver, @Nullable Cut cut) {
    return new DecisionView(
        step.id(),
        kind(step.matter()),
        decides(step.matter()),
        step.proposedBy(),
        approver,
        step.at(),
        cut == null ? null : CoverView.ends(cut));
  }

  private static String kind(Matter matter) {
    return switch (matter) {
      case Matter.Estimation _ -> "estimate";
      case Matter.MonthEnd _ -> "closing";
      case Matter.Leaving _ -> "departure";
      case Matter.Paying _ -> "payment";
    };
  }

  /// As it was proposed.
  private static Map<String, Object> decides(Matter matter) {
    Map<String, Object> fields = new TreeMap<>();
    switch (matter) {
      case Matter.Estimation of -> {
        fields.put("issuer", of.portfolio().issuer().value());
        fields.put("currency", of.portfolio().currency().code());
        fields.put("basis", Words.of(of.portfolio().basis()));
        fields.put("money", of.portfolio().money().code());
        fields.put("expected", TermsView.ExpectedView.of(of.expected()));
        fields.put("highlyProbable", of.highlyProbable());
        fields.put("validFrom", of.validFrom());
      }
      case Matter.MonthEnd of -> fields.put("period", of.period().toString());
      case Matter.Leaving of -> {
        fields.put("partner", of.departure().partner().value());
        fields.put("period", of.departure().period().toString());
        fields.put("termsVersion", of.departure().termsVersion());
      }
      case Matter.Paying(Payment of) -> {
        fields.put("partner", of.partner().value());
        fields.put("money", of.amount().unit().code());
        fields.put("amountMinor", of.amount().minor());
        fields.put("paidOn", of.on().toString());
        fields.put("reference", of.reference());
      }
    }
    return fields;
  }
}
