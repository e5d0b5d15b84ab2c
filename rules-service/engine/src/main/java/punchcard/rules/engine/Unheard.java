package punchcard.rules.engine;

import punchcard.avro.MemberHandover;
import punchcard.avro.PromotionExposure;
import punchcard.avro.SliceWanted;
import punchcard.avro.TierChanged;

/// Lets all that is said to others pass.
class Unheard implements Telling {
  /// To whom nothing matters.
  static final Unheard BY_ANYBODY = new Unheard();

  Unheard() {}

  @Override
  public void changed(TierChanged tier) {}

  @Override
  public void met(PromotionExposure exposure) {}

  @Override
  public void hands(MemberHandover handover) {}

  @Override
  public void wants(SliceWanted slice) {}
}
