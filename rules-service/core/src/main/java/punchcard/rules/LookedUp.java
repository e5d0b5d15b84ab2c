package punchcard.rules;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A member that is looked up once, and not before a rule asks. For one event, and one thread.
final class LookedUp implements Member {
  private final Supplier<MemberState> source;
  private @Nullable MemberState known;

  LookedUp(Supplier<MemberState> source) {
    this.source = source;
  }

  @Override
  public MemberState state() {
    MemberState state = known;
    if (state == null) {
      state = source.get();
      known = state;
    }
    return state;
  }
}
