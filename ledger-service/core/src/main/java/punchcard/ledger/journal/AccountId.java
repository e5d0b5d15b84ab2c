package punchcard.ledger.journal;

import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// Names an account: an owner and a bucket, as in `member:<id>/available` or
/// `partner:grocer/issued`.
///
/// It holds one balance in each currency.
public record AccountId(Owner owner, Bucket bucket) {
  public static AccountId of(MemberId member, Bucket bucket) {
    return new AccountId(new Owner.Member(member), bucket);
  }

  public static AccountId of(PartnerId partner, Bucket bucket) {
    return new AccountId(new Owner.Partner(partner), bucket);
  }

  /// An account of the programme itself.
  public static AccountId ofProgram(Bucket bucket) {
    return new AccountId(new Owner.Program(), bucket);
  }

  /// Reads what [#toString()] writes.
  ///
  /// @throws IllegalArgumentException if the text names no account
  public static AccountId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) throw new IllegalArgumentException("not an account: " + text);
    return new AccountId(owner(text.substring(0, slash)), bucket(text.substring(slash + 1)));
  }

  private static Owner owner(String text) {
    if (text.startsWith("member:")) return new Owner.Member(new MemberId(text.substring(7)));
    if (text.startsWith("partner:")) return new Owner.Partner(new PartnerId(text.substring(8)));
    if (text.equals("program")) return new Owner.Program();
    throw new IllegalArgumentException("not an owner of an account: " + text);
  }

  private static Bucket bucket(String text) {
    for (Bucket bucket : Bucket.values()) if (bucket.text().equals(text)) return bucket;
    throw new IllegalArgumentException("not a bucket of an account: " + text);
  }

  @Override
  public String toString() {
    return owner.text() + "/" + bucket.text();
  }
}
