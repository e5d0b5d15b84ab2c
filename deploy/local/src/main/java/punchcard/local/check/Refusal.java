package punchcard.local.check;

/// A refused redemption, in `ledger-refusals`.
record Refusal(String memberId, String key, long points, String reason) {}
