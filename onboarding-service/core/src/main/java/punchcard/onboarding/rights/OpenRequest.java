package punchcard.onboarding.rights;

import java.time.LocalDate;
import java.util.Comparator;
import punchcard.kernel.MemberId;

/// A request of a right that is not answered yet.
///
/// @param id unique for its member
/// @param channel by which it came: `letter`, `phone`, `api`
/// @param extended whether the member was told that it takes two months more
/// @param doneHere whether it waits for nobody but partners, who may stay silent
public record OpenRequest(
    MemberId member,
    String id,
    RightKind kind,
    String channel,
    LocalDate cameOn,
    boolean extended,
    boolean doneHere) {
  /// Under which name a member's own order to erase it is on record.
  public static final String ERASURE = "erasure";

  /// By which channel members come themselves.
  public static final String API = "api";

  /// The one that is due first comes first.
  public static final Comparator<OpenRequest> BY_DUE_DAY =
      Comparator.comparing(OpenRequest::dueOn)
          .thenComparing(it -> it.member().value())
          .thenComparing(OpenRequest::id);

  /// The last day on which it can be answered in time.
  public LocalDate dueOn() {
    return RightsRequest.dueOn(cameOn, extended);
  }

  /// Whether it should have been answered; who is silent is not waited for longer.
  public boolean isOverdue(LocalDate today) {
    return !doneHere && today.isAfter(dueOn());
  }

  /// Whether there is still anything to wait for.
  public boolean isOpen(LocalDate today) {
    return !doneHere || !today.isAfter(dueOn());
  }
}
