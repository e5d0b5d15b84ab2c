package punchcard.onboarding.stream;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Admission;
import punchcard.onboarding.ConsentAdmission;
import punchcard.onboarding.GoalAdmission;
import punchcard.onboarding.Pseudonyms;

/// What admission works with; the same for all tasks.
///
/// @param prompt tells a caller what the log has, at once
/// @param partitions of every member-keyed topic
/// @param takesPart whether a partner does; it may wait for the network
/// @param keep how long event ids are remembered
/// @param tick how often the log is told the time
record AdmissionParts(
    Reading reading,
    Admission admission,
    ConsentAdmission consents,
    GoalAdmission goals,
    Tokens tokens,
    Sealing sealing,
    Patience patience,
    Pseudonyms pseudonyms,
    AdmissionCounters counters,
    Predicate<PartnerId> takesPart,
    Consumer<AddressedReply> prompt,
    int partitions,
    Duration keep,
    Duration tick) {}
