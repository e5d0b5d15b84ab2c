package punchcard.accounting.liability;

import java.time.YearMonth;
import punchcard.ledger.programme.IssuerRole;

/// Names a pool: points of one portfolio that were earned in one month.
///
/// Months are kept apart so that what happens to old points says nothing about new ones: what
/// expires of the former must not let anything be recognised of the latter.
record PoolKey(Portfolio portfolio, IssuerRole role, YearMonth vintage) {}
