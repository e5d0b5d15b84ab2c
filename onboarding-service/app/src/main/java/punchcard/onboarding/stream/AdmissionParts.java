package punchcard.onboarding.stream;

import java.time.Duration;
import punchcard.onboarding.Admission;
import punchcard.onboarding.Pseudonyms;

/// What admission works with; the same for all tasks.
///
/// @param partitions of every member-keyed topic
/// @param keep how long event ids are remembered
record AdmissionParts(
    Reading reading,
    Admission admission,
    Tokens tokens,
    Patience patience,
    Pseudonyms pseudonyms,
    AdmissionCounters counters,
    int partitions,
    Duration keep) {}
