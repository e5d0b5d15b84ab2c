package punchcard.rules.replays;

/// What becomes of a replay, step by step. It counts once it is approved, and counts no more once
/// it is reversed.
public sealed interface Step {
  ReplayId replay();

  Signature signature();

  /// 1 to 4: each can only follow the one before.
  default int number() {
    return switch (this) {
      case Proposed _ -> 1;
      case Approved _ -> 2;
      case ReversalProposed _ -> 3;
      case Reversed _ -> 4;
    };
  }

  record Proposed(ReplayId replay, Signature signature, Wish wish) implements Step {
    boolean isSameAs(Wish other, Signature by) {
      return signature.isOfSamePersonAs(by) && wish.equals(other);
    }
  }

  record Approved(ReplayId replay, Signature signature, Past past) implements Step {}

  record ReversalProposed(ReplayId replay, Signature signature, String reason) implements Step {}

  record Reversed(ReplayId replay, Signature signature) implements Step {}
}
