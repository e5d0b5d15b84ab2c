package punchcard.cli.audit;

import punchcard.accounting.decision.Decision;
import punchcard.kernel.LogPosition;

/// A step of an accountants' decision, and where the log has it.
public record LoggedDecision(LogPosition at, Decision step) {}
