package punchcard.cli.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;

/// What is to be decided again, and why.
///
/// @param version of the agreement, published
/// @param from the first day, in the programme's time zone
/// @param until the last day
/// @param totals what a dry run came to; null: nobody has tried
public record ReplayProposal(
    AgreementId agreement,
    int version,
    LocalDate from,
    LocalDate until,
    String reason,
    @Nullable ReplayTotals totals) {

  /// As the rules' service takes it.
  String json() {
    ObjectMapper json = new ObjectMapper();
    ObjectNode proposal =
        json.createObjectNode()
            .put("agreement", agreement.value())
            .put("version", version)
            .put("from", from.toString())
            .put("until", until.toString())
            .put("reason", reason);
    if (totals != null) proposal.set("totals", json.valueToTree(totals));
    return proposal.toString();
  }
}
