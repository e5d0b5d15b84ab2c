package punchcard.ledger;

import punchcard.kernel.MemberId;

/// Looks up all that decisions about a member rest on, to say what would come of a request.
public interface DryRuns {
  /// How things stand for the member, or where to ask.
  Lookup of(MemberId member);

  /// What a look-up finds.
  sealed interface Lookup {
    /// As things stand; the account is new if nothing was ever posted to the member.
    record Ready(DryRun run) implements Lookup {}

    /// Another instance has it and can be asked over HTTP.
    record Elsewhere(String host, int port) implements Lookup {}

    /// It is being moved or read back; asking again later helps.
    record NotReady() implements Lookup {}
  }
}
