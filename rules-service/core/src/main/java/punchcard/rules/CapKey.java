package punchcard.rules;

import punchcard.kernel.AgreementId;

/// What is counted against a cap: not the agreement's version and not the limit, so that a new
/// version with another limit goes on from what was used.
public record CapKey(AgreementId agreement, RuleId rule, Measure measure, WindowUnit per)
    implements Counted {
  /// What a cap counts.
  public enum Measure {
    EVENTS,
    POINTS
  }

  static CapKey of(RuleInForce rule, Cap cap) {
    Measure measure =
        switch (cap) {
          case Cap.OfEvents _ -> Measure.EVENTS;
          case Cap.OfPoints _ -> Measure.POINTS;
        };
    return new CapKey(rule.agreement(), rule.rule().id(), measure, cap.per());
  }
}
