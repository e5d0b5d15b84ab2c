package punchcard.rules.engine;

import punchcard.avro.MemberHandover;
import punchcard.avro.PromotionExposure;
import punchcard.avro.SliceWanted;
import punchcard.avro.TierChanged;

/// Takes what the rules have to say to others than the ledger, in this order.
public interface Telling {
  /// A member's tier.
  void changed(TierChanged tier);

  /// A member has met a promotion.
  void met(PromotionExposure exposure);

  /// A fact is handed on to another member.
  void hands(MemberHandover handover);

  /// The partition needs a slice of a budget, or gives one back.
  void wants(SliceWanted slice);
}
