package punchcard.rules.engine;

import java.util.ArrayList;
import java.util.List;
import punchcard.avro.MemberHandover;
import punchcard.avro.PromotionExposure;
import punchcard.avro.SliceWanted;
import punchcard.avro.TierChanged;

/// All that the rules have said to others than the ledger.
record Heard(
    List<TierChanged> tiers,
    List<PromotionExposure> exposures,
    List<SliceWanted> wants,
    List<MemberHandover> handovers)
    implements Telling {
  Heard() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  @Override
  public void changed(TierChanged tier) {
    tiers.add(tier);
  }

  @Override
  public void met(PromotionExposure exposure) {
    exposures.add(exposure);
  }

  @Override
  public void hands(MemberHandover handover) {
    handovers.add(handover);
  }

  @Override
  public void wants(SliceWanted slice) {
    wants.add(slice);
  }
}
