package punchcard.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Members who spend a point each over HTTP, one after another, timed from request to answer.
final class Redemptions {
  private static final String BODY =
      """
      {"partner": "bench", "currency": "POINTS", "amount": 1}\
      """;

  private final Http http;
  private final URI ledger;
  private final List<Member> members;
  private long calls;

  private Redemptions(Http http, URI ledger, List<Member> members) {
    this.http = http;
    this.ledger = ledger;
    this.members = members;
  }

  /// Gets so many members' ids and tokens.
  static Redemptions byMembers(Http http, URI onboarding, URI ledger, String partnerToken, int n) {
    List<Member> members = new ArrayList<>();
    for (int member = 0; member < n; member++) {
      URI uri =
          URI.create(onboarding + "/partners/bench/members?ref=" + Purchases.reference(member));
      String id = http.get(uri, partnerToken).get("memberId").asText();
      String token = http.token(Map.of("sub", id, "role", "member"));
      members.add(new Member(id, token));
    }
    return new Redemptions(http, ledger, members);
  }

  /// Redeems that often and answers how long each took, in nanoseconds.
  ///
  /// @throws IllegalStateException if one is not answered with 201
  List<Long> time(int redemptions) {
    List<Long> nanos = new ArrayList<>(redemptions);
    for (int i = 0; i < redemptions; i++) nanos.add(redeemOnce());
    return nanos;
  }

  private long redeemOnce() {
    Member member = members.get((int) (calls % members.size()));
    URI uri = URI.create(ledger + "/members/" + member.id + "/redemptions");
    long start = System.nanoTime();
    int status = http.post(uri, member.token, "bench-" + calls++, BODY);
    if (status != 201) throw new IllegalStateException("a redemption was answered with " + status);
    return System.nanoTime() - start;
  }

  private record Member(String id, String token) {}
}
