package punchcard.cli;

import java.util.Optional;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;

/// Reads whom a row is about.
final class MemberReferences {
  private MemberReferences() {}

  /// Without the partner's name in front: it is the record's key, which must lie where the member's
  /// other events do.
  ///
  /// @throws BadRow if it is none of this partner's
  static String of(String text, PartnerId partner) {
    if (!MemberRef.isValid(text)) throw new BadRow("'" + text + "' is no member reference");
    MemberRef reference = new MemberRef(text);
    Optional<String> named = reference.namedPartner();
    if (named.isPresent() && !named.get().equals(partner.value()))
      throw new BadRow("'" + text + "' names another partner");
    return reference.unqualified().value();
  }
}
