package punchcard.cli.audit;

import punchcard.accounting.report.PeriodReport;
import punchcard.kernel.LogPosition;

/// A report of a closed month, and where the log has it.
public record LoggedReport(LogPosition at, PeriodReport report) {}
