package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.onboarding.member.FindHistory.Answer.Found;
import punchcard.onboarding.merge.MergeHistory;

/// Whom a member was found to be, too.
///
/// @param mergedInto who it is now; left out: itself
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record MergesView(
    @JsonInclude(JsonInclude.Include.ALWAYS) List<MergeView> merges, @Nullable String mergedInto) {
  static MergesView of(Found found) {
    MergeHistory history = found.history().merges();
    return new MergesView(
        history.all().stream().map(it -> MergeView.of(it, found.partition())).toList(),
        history.into().map(MemberId::value).orElse(null));
  }
}
