package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;
import punchcard.onboarding.PublishEvents.Fate;

/// What became of each event of a batch, in the order in which they were sent.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record BatchView(int accepted, int refused, List<FateView> events) {

  /// Where the partner's topic has the event, or why it does not.
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FateView(@Nullable PositionView position, @Nullable String reason) {
    private static FateView of(Fate fate) {
      return switch (fate) {
        case Fate.Accepted(LogPosition at) -> new FateView(PositionView.of(at), null);
        case Fate.Refused(String reason) -> new FateView(null, reason);
      };
    }

    private boolean isAccepted() {
      return position != null;
    }
  }

  static BatchView of(List<Fate> fates) {
    List<FateView> events = fates.stream().map(FateView::of).toList();
    int accepted = (int) events.stream().filter(FateView::isAccepted).count();
    return new BatchView(accepted, events.size() - accepted, events);
  }
}
