package punchcard.ledger;

import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;

/// Spends a member's points at a partner.
public record Redeem(MemberId member, Timing timing, LogPosition posting, Redemption redemption)
    implements Command {}
