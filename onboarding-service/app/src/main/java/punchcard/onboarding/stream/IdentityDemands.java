package punchcard.onboarding.stream;

import java.util.Optional;
import punchcard.avro.IdentifierCodeEntered;
import punchcard.avro.IdentifierRemovalWished;
import punchcard.avro.IdentifierShown;
import punchcard.avro.IdentifierWished;
import punchcard.onboarding.identity.CodeHash;
import punchcard.onboarding.identity.IdentityDemand;
import punchcard.onboarding.identity.IdentityDemand.Propose;
import punchcard.onboarding.identity.IdentityDemand.Remove;
import punchcard.onboarding.identity.IdentityDemand.Show;
import punchcard.onboarding.identity.IdentityDemand.Verify;

/// Translates what is wanted of identifiers, both ways.
final class IdentityDemands {
  private IdentityDemands() {}

  static Object wish(IdentityDemand demand) {
    return switch (demand) {
      case Propose(var id, var what, var code) ->
          new IdentifierWished(
              id.value(), IdentityRecords.record(what), IdentityRecords.record(code));
      case Show(var id, var what) -> new IdentifierShown(id.value(), IdentityRecords.record(what));
      case Verify(var id, var entered) -> new IdentifierCodeEntered(id.value(), entered.hex());
      case Remove(var id) -> new IdentifierRemovalWished(id.value());
    };
  }

  /// What is wanted, if it is of an identifier.
  static Optional<IdentityDemand> demand(Object wish) {
    return switch (wish) {
      case IdentifierWished it ->
          Optional.of(
              new Propose(
                  IdentityRecords.id(it.getIdentifierId()),
                  IdentityRecords.concealed(it.getIdentifier()),
                  IdentityRecords.code(it.getCode())));
      case IdentifierShown it ->
          Optional.of(
              new Show(
                  IdentityRecords.id(it.getIdentifierId()),
                  IdentityRecords.concealed(it.getIdentifier())));
      case IdentifierCodeEntered it ->
          Optional.of(
              new Verify(IdentityRecords.id(it.getIdentifierId()), new CodeHash(it.getEntered())));
      case IdentifierRemovalWished it ->
          Optional.of(new Remove(IdentityRecords.id(it.getIdentifierId())));
      default -> Optional.empty();
    };
  }
}
