package punchcard.onboarding.relation;

import static punchcard.onboarding.relation.RelationRefusal.*;

import java.util.Map;
import java.util.Optional;
import punchcard.kernel.AttributeName;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;
import punchcard.kernel.SegmentName;

/// Judges what somebody sends by itself. Nothing: there is nothing against it.
public final class RelationScreening {
  private static final int MOST_PARAMETERS = 50;
  private static final int LONGEST_TERMS = 10_000;
  private static final String OF_MEMBER = "member:";

  private RelationScreening() {}

  /// What a member calls its request: signups have a name of their own.
  public static Optional<RelationRefused> request(String id) {
    return RelationId.isValid(id) && !id.equals(RelationId.SIGNUP.value())
        ? Optional.empty()
        : no(BAD_ID, id);
  }

  /// What a partner offers.
  public static Optional<RelationRefused> role(
      String id, String role, String version, String text) {
    if (!RelationId.isValid(id)) return no(BAD_ID, id);
    if (!SegmentName.isValid(role)) return no(BAD_NAME, role);
    if (!AttributeName.isText(version)) return no(BAD_TERMS, "no version of 1 to 200 characters");
    if (text.isBlank() || text.length() > LONGEST_TERMS)
      return no(BAD_TERMS, "no text of 1 to " + LONGEST_TERMS + " characters");
    return Optional.empty();
  }

  /// What a member registers for.
  public static Optional<RelationRefused> campaign(String name, Map<String, String> parameters) {
    if (!SegmentName.isValid(name)) return no(BAD_NAME, name);
    if (parameters.size() > MOST_PARAMETERS)
      return no(BAD_PARAMETERS, "more than " + MOST_PARAMETERS);
    for (Map.Entry<String, String> one : parameters.entrySet()) {
      if (!AttributeName.isValid(one.getKey())) return no(BAD_PARAMETERS, "a name");
      if (!AttributeName.isText(one.getValue())) return no(BAD_PARAMETERS, one.getKey());
    }
    return Optional.empty();
  }

  /// Why something is declined or ended; it may be left empty.
  public static Optional<RelationRefused> reason(String reason) {
    return reason.isEmpty() || EventId.isValid(reason)
        ? Optional.empty()
        : no(BAD_REASON, "1 to 200 characters, none of them a control character");
  }

  /// By what a partner will call a member.
  public static Optional<RelationRefused> reference(
      String reference, PartnerId partner, MemberId member) {
    if (!MemberRef.isValid(reference))
      return no(BAD_REFERENCE, "1 to 200 characters, none of them a control character");
    MemberRef named = new MemberRef(reference);
    if (named.namedPartner().filter(it -> !it.equals(partner.value())).isPresent())
      return no(BAD_REFERENCE, "it names another partner");
    String own = named.unqualified().value();
    return own.startsWith(OF_MEMBER) && !own.equals(OF_MEMBER + member)
        ? no(BAD_REFERENCE, "it names another member")
        : Optional.empty();
  }

  private static Optional<RelationRefused> no(RelationRefusal refusal, String detail) {
    return Optional.of(new RelationRefused(refusal, detail));
  }
}
