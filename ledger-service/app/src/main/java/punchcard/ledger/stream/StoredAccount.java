package punchcard.ledger.stream;

import punchcard.ledger.Account;

/// An account as the store has it.
///
/// @param offset of the last posting that changed it
record StoredAccount(Account account, long offset) {}
