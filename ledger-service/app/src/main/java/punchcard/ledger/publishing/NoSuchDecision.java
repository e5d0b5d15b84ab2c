package punchcard.ledger.publishing;

/// Nobody has proposed what is to be approved.
public final class NoSuchDecision extends RuntimeException {
  NoSuchDecision(String id) {
    super("no decision " + id);
  }
}
