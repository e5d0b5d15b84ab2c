package punchcard.local.demo;

import java.time.LocalDate;

/// Something that is asked of the ledger about a member, written down with its key before.
///
/// @param key the idempotency key: however often it is asked, it happens once
/// @param with the partner where it happens or that pays, or the other member; empty: nobody else
/// @param points how many; of what waits for a second person, as many
/// @param about the key of the deed whose entry, hold or proposal it is about; empty: of none
record Deed(
    String key,
    String household,
    String memberId,
    Kind kind,
    String with,
    long points,
    String about,
    LocalDate plannedOn) {

  /// What is asked, and so by whom.
  enum Kind {
    /// The member spends points.
    REDEEM,
    /// The partner's staff gives back what was spent.
    RETURN,
    /// The member sets points aside for an hour.
    RESERVE,
    /// The member sets points aside for seconds, and nobody does anything with them.
    FORGET,
    /// The partner's staff takes what was set aside; the rest goes back.
    CAPTURE,
    /// The partner's staff gives back what was set aside.
    RELEASE,
    /// The member sends points to another.
    SEND,
    /// The member sends points to somebody whom nobody knows.
    SEND_TO_NOBODY,
    /// The member makes stamps of points.
    CONVERT,
    /// An operator gives points by hand.
    GIVE,
    /// An operator gives more than one person may.
    PROPOSE,
    /// Another operator approves it.
    APPROVE,
    /// An operator undoes what was given.
    REVERSE
  }

  /// The ledger remembers keys for 35 days; after that, asking again would be a new request.
  private static final int ASKED_AGAIN_FOR_DAYS = 30;

  boolean mayBeAskedOn(LocalDate today) {
    return !plannedOn.plusDays(ASKED_AGAIN_FOR_DAYS).isBefore(today);
  }

  String toRow() {
    return String.join(
        ",", key, household, memberId, "" + kind, with, "" + points, about, "" + plannedOn);
  }

  static Deed ofRow(String row) {
    String[] f = row.split(",", -1);
    return new Deed(
        f[0],
        f[1],
        f[2],
        Kind.valueOf(f[3]),
        f[4],
        Long.parseLong(f[5]),
        f[6],
        LocalDate.parse(f[7]));
  }
}
