package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.PartnerId;
import punchcard.rules.publishing.Proposal;
import punchcard.rules.yaml.Warning;

/// The number under which another operator may approve a proposal, and who has to accept it before.
///
/// @param proposal from 1 among those of the agreement
/// @param payers the partners that pay by a rule that it adds or changes
/// @param warnings what is allowed and probably not meant, in the order of the file
@Serdeable
record ProposedView(
    String agreement, int proposal, List<String> payers, List<WarningView> warnings) {

  static ProposedView of(Proposal proposal, List<Warning> warnings) {
    return new ProposedView(
        proposal.agreement().value(),
        proposal.number(),
        names(proposal.payers()),
        WarningView.of(warnings));
  }

  static List<String> names(Iterable<PartnerId> partners) {
    List<String> names = new ArrayList<>();
    partners.forEach(partner -> names.add(partner.value()));
    names.sort(null);
    return names;
  }
}
