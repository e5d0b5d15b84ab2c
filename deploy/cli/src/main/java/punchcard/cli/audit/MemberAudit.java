package punchcard.cli.audit;

/// One member's entries, proof by proof. Where an entry is missing or cannot be read, what the
/// member has is no longer known: from there on only what each entry says of itself is proven.
final class MemberAudit {
  private final Numbering numbering = new Numbering();
  private final HashChain hashes = new HashChain();
  private final Dates dates = new Dates();
  private final RecentKeys keys = new RecentKeys();
  private final LotBook lots;
  private final DebtBook debts = new DebtBook();
  private final HoldBook holds = new HoldBook();
  private final Undoing undoing = new Undoing();
  private final LastDays lastDays = new LastDays();
  private boolean linked = true;
  private boolean known = true;

  MemberAudit(Shared shared) {
    lots = new LotBook(shared);
  }

  /// Puts an entry to every proof.
  ///
  /// @return whether it counts: a repeated one does not
  boolean examine(Subject subject, References references) {
    Numbering.Place place = numbering.place(subject);
    if (place == Numbering.Place.REPEATED) return false;
    if (place == Numbering.Place.AFTER_GAP) lose();
    hashes.follow(subject, linked);
    linked = true;
    dates.follow(subject);
    keys.check(subject);
    LegsAgree.check(subject);
    if (known) follow(subject, references);
    return true;
  }

  private void follow(Subject subject, References references) {
    undoing.follow(subject);
    holds.follow(subject);
    lastDays.check(subject);
    lots.follow(subject);
    debts.follow(subject);
    lastDays.follow(subject);
    if (references.contain(subject)) undoing.remember(subject);
  }

  /// An entry of this number is there, but cannot be followed.
  void skip(long sequence) {
    numbering.skip(sequence);
    lose();
  }

  private void lose() {
    linked = false;
    known = false;
  }
}
