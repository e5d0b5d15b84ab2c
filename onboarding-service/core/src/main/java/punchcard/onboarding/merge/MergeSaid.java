package punchcard.onboarding.merge;

import punchcard.onboarding.consent.LogPoint;

/// A fact where the log has it.
///
/// @param request what the caller called the request that it answers
public record MergeSaid(LogPoint at, String request, MergeFact fact) {
  MergeStanding standing() {
    MergeState state =
        switch (fact) {
          case MergeFact.MergedInto _ -> MergeState.MERGED;
          case MergeFact.Absorbed _ -> MergeState.ABSORBED;
          case MergeFact.Undone _ -> MergeState.UNDONE;
          case MergeFact.Separated _ -> MergeState.SEPARATED;
        };
    return new MergeStanding(fact.id(), fact.other(), state, at);
  }
}
