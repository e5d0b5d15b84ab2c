package punchcard.systemtests.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import punchcard.local.Addresses;

/// A member with a phone: looks at balances and timeline, spends points.
public final class Member {
  public static final String POINTS = "POINTS";

  private final String id;
  private final Addresses at;
  private final URI ledger;
  private final String token;

  Member(String id, Addresses at, URI ledger, String token) {
    this.id = id;
    this.at = at;
    this.ledger = ledger;
    this.token = token;
  }

  /// The same member, whose phone asks another instance of the ledger.
  public Member asking(URI anotherLedger) {
    return new Member(id, at, anotherLedger, token);
  }

  /// The same member, known by another token.
  public Member as(String anotherToken) {
    return new Member(id, at, ledger, anotherToken);
  }

  public String id() {
    return id;
  }

  public Reply balances() {
    return Request.to(ledger, "/members/" + id + "/balances").as(token).get();
  }

  /// The points that can be spent now; none for somebody whom the ledger does not know yet.
  public long points() {
    Reply answer = balances();
    if (answer.status() == 404) return 0;
    for (JsonNode balance : answer.expect(200).json().required("balances"))
      if (balance.path("currency").asText().equals(POINTS))
        return balance.required("available").asLong();
    return 0;
  }

  /// Spends points; the key makes it safe to ask again.
  public Reply redeem(String key, String partner, long points) {
    return Request.to(ledger, "/members/" + id + "/redemptions")
        .as(token)
        .with("Idempotency-Key", key)
        .post(
            """
            {"partner": "%s", "currency": "%s", "amount": %d}\
            """
                .formatted(partner, POINTS, points));
  }

  /// Sends points to another member.
  public Reply transfer(String key, Member to, long points) {
    return Request.to(ledger, "/members/" + id + "/transfers")
        .as(token)
        .with("Idempotency-Key", key)
        .post(
            """
            {"to": "%s", "currency": "%s", "amount": %d}\
            """
                .formatted(to.id, POINTS, points));
  }

  /// Sets points aside for a partner; unless captured, they come back after so many seconds.
  public Reply reserve(String key, String partner, long points, long timeoutSeconds) {
    return Request.to(ledger, "/members/" + id + "/holds")
        .as(token)
        .with("Idempotency-Key", key)
        .post(
            """
            {"partner": "%s", "currency": "%s", "amount": %d, "timeoutSeconds": %d}\
            """
                .formatted(partner, POINTS, points, timeoutSeconds));
  }

  /// Consents, or accepts what is asked for.
  public Reply consent(String consentId, String json) {
    return Request.to(at.onboarding(), consents("/" + consentId)).as(token).put(json);
  }

  public Reply withdraw(String consentId) {
    return Request.to(at.onboarding(), consents("/" + consentId + "/withdrawal"))
        .as(token)
        .post("");
  }

  public Reply decline(String consentId) {
    return Request.to(at.onboarding(), consents("/" + consentId + "/refusal")).as(token).post("");
  }

  public Reply consents() {
    return Request.to(at.onboarding(), consents("")).as(token).get();
  }

  /// Takes on a goal that a partner has set.
  public Reply approveGoal(String author, String goalId) {
    String path = "/members/" + id + "/goals/" + author + "/" + goalId + "/approval";
    return Request.to(at.onboarding(), path).as(token).post("");
  }

  /// Wants to be known by an e-mail address: a code is sent there.
  public Reply proposeEmail(String identifierId, String address) {
    String json = "{\"kind\": \"email\", \"value\": \"%s\"}".formatted(address);
    return Request.to(at.onboarding(), identifiers("/" + identifierId)).as(token).put(json);
  }

  /// Is known by the OpenID subject whose token it is.
  public Reply linkSubject(String identifierId, String itsToken) {
    String json = "{\"kind\": \"subject\", \"token\": \"%s\"}".formatted(itsToken);
    return Request.to(at.onboarding(), identifiers("/" + identifierId)).as(token).put(json);
  }

  public Reply removeIdentifier(String identifierId) {
    return Request.to(at.onboarding(), identifiers("/" + identifierId + "/removal"))
        .as(token)
        .post("");
  }

  /// Enters a code.
  public Reply enterCode(String identifierId, String code) {
    String path = identifiers("/" + identifierId + "/verification");
    String json = "{\"code\": \"%s\"}".formatted(code);
    return Request.to(at.onboarding(), path).as(token).post(json);
  }

  public Reply identifiers() {
    return Request.to(at.onboarding(), identifiers("")).as(token).get();
  }

  private String identifiers(String more) {
    return "/members/" + id + "/identifiers" + more;
  }

  private String consents(String more) {
    return "/members/" + id + "/consents" + more;
  }

  public Reply timeline() {
    return Request.to(at.miner(), "/members/" + id + "/timeline").as(token).get();
  }

  public Reply spendSummary() {
    return Request.to(at.miner(), "/members/" + id + "/spend-summary").as(token).get();
  }
}
