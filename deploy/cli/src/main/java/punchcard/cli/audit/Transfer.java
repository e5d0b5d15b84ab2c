package punchcard.cli.audit;

import java.time.Instant;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;

/// A transfer between members that has left and not arrived yet.
///
/// @param at where the journal has that it left
public record Transfer(
    String transferId, MemberId from, MemberId to, Instant sentAt, LogPosition at) {}
