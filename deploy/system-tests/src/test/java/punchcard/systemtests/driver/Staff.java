package punchcard.systemtests.driver;

import punchcard.local.Addresses;

/// A partner's staff: takes or gives back what members have set aside for it.
public final class Staff {
  private final Addresses at;
  private final String token;

  Staff(Addresses at, String token) {
    this.at = at;
    this.token = token;
  }

  /// Takes so many of the points that are held; the rest goes back.
  public Reply capture(String key, Member member, long hold, long points) {
    return end(key, member, hold, "capture", "{\"amount\": %d}".formatted(points));
  }

  /// Gives back all that is held.
  public Reply release(String key, Member member, long hold) {
    return end(key, member, hold, "release", "{}");
  }

  private Reply end(String key, Member member, long hold, String how, String json) {
    return Request.to(at.ledger(), "/members/" + member.id() + "/holds/" + hold + "/" + how)
        .as(token)
        .with("Idempotency-Key", key)
        .post(json);
  }
}
