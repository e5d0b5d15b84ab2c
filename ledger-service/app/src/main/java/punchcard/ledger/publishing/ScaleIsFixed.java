package punchcard.ledger.publishing;

import punchcard.ledger.programme.CurrencyPolicy;

/// A currency keeps the scale of its first version: with another, all amounts there are would mean
/// something else.
public final class ScaleIsFixed extends RuntimeException {
  ScaleIsFixed(CurrencyPolicy policy) {
    super("%s has the scale %d for ever".formatted(policy.currency(), policy.scale()));
  }
}
