package punchcard.ledger.http;

import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Demand;
import punchcard.ledger.http.AskedReader.DemandOf;

/// What can be asked about a member, and by whom: the same whether it is asked alone or among many.
enum Kind {
  REDEMPTION(Right.MEMBER),
  REVIEW(Right.OPERATOR, "hold"),
  RETURN(Right.STAFF_OR_OPERATOR, "sequence"),
  HOLD(Right.MEMBER_OR_OPERATOR),
  CAPTURE(Right.STAFF_OR_OPERATOR, "hold"),
  RELEASE(Right.STAFF_OR_OPERATOR, "hold"),
  TRANSFER(Right.MEMBER),
  CONVERSION(Right.MEMBER),
  ADJUSTMENT(Right.OPERATOR),
  DECISION(Right.OPERATOR, "proposal"),
  REVERSAL(Right.OPERATOR, "sequence");

  private final Right right;
  private final @Nullable String number;

  Kind(Right right) {
    this(right, null);
  }

  /// @param number the field that says among many which one it is about; alone, the path does
  Kind(Right right, @Nullable String number) {
    this.right = right;
    this.number = number;
  }

  /// The member that is named, if the caller may ask this about that member.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if not
  MemberId about(String named, Authentication caller) {
    return right.about(named, caller);
  }

  /// The number of the hold, entry or proposal that a row is about; 0: it is about none.
  long numberIn(JsonFields row) {
    return number == null ? 0 : row.whole(number, 0, Long.MAX_VALUE);
  }

  /// What reads such a demand.
  ///
  /// @param number of the hold, entry or proposal that it is about; 0: it is about none
  /// @param by only what is this partner's; null: any partner's
  DemandOf reader(long number, @Nullable PartnerId by) {
    return switch (this) {
      case REDEMPTION -> (fields, _) -> DemandReader.redemption(fields);
      case REVIEW -> (fields, _) -> new Demand.Review(number, fields.flag("approved"));
      case RETURN -> (fields, _) -> DemandReader.giveBack(fields, number, by);
      case HOLD -> DemandReader::hold;
      case CAPTURE -> (fields, _) -> DemandReader.capture(fields, number, by);
      case RELEASE -> (_, _) -> new Demand.Release(number, by);
      case TRANSFER -> (fields, _) -> DemandReader.transfer(fields);
      case CONVERSION -> (fields, _) -> DemandReader.conversion(fields);
      case ADJUSTMENT -> (fields, _) -> DemandReader.adjustment(fields);
      case DECISION -> (fields, _) -> DemandReader.decision(fields, number);
      case REVERSAL -> (fields, _) -> DemandReader.reversal(fields, number);
    };
  }
}
