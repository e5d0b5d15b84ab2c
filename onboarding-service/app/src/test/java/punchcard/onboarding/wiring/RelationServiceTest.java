package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.kernel.Sha256;

/// Memberships and roles on a real broker, with three tasks: a studio's customer joins a shop,
/// which calls her by a reference of its own, until she leaves.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class RelationServiceTest {
  private static final String REQUEST = "{\"termsVersion\": 1, \"language\": \"en\"}";

  private final Studio studio;
  private final Map<String, List<JsonNode>> feeds = new HashMap<>();
  private final Map<String, String> cursors = new HashMap<>();

  RelationServiceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
    publishTerms("shop", "PARTNER");
    publishTerms("studio", "NONE");
  }

  private void publishTerms(String partner, String approval) throws Exception {
    String json = "{\"approval\": \"%s\", \"texts\": {\"en\": \"Terms.\"}}".formatted(approval);
    var _ =
        Studio.await(
            "the terms",
            () ->
                studio.onboarding.put(
                    "/partners/" + partner + "/joining-terms/1", studio.partner(partner), json),
            it -> it.statusCode() == 201 || it.statusCode() == 200);
  }

  @Test
  void she_asks_the_shop_approves_and_speaks_of_her_until_she_leaves() throws Exception {
    String member = studio.signUp();
    String card = "card-" + UUID.randomUUID();
    String campaign = "{\"parameters\": {\"size\": \"M\"}}";
    assertThat(
            Studio.json(studio.put(member, "/campaigns/shop/spring", campaign))
                .get("state")
                .asText())
        .isEqualTo("ACTIVE");
    String asks = "{\"termsVersion\": 1, \"language\": \"en\", \"campaign\": \"spring\"}";
    JsonNode requested =
        Studio.json(
            Studio.await(
                "the request",
                () -> studio.put(member, "/memberships/shop/r", asks),
                Studio::isOk));
    assertThat(requested.get("state").asText()).isEqualTo("PROPOSED");
    assertThat(feed("shop", member, "MembershipRequested"))
        .contains("\"requestId\":\"r\"", "size", "member:" + member);

    String byClerk = studio.onboarding.identityProvider.staff("shop", "clerk", "carla");
    String approval = "/partners/%s/members/" + member + "/memberships/r/approval";
    String reference = "{\"memberRef\": \"%s\"}".formatted(card);
    assertThat(
            studio
                .onboarding
                .post(approval.formatted("studio"), studio.partner("studio"), reference)
                .statusCode())
        .isEqualTo(404);
    visits("shop", card, "v-0"); // nobody's yet
    assertThat(
            Studio.json(studio.onboarding.post(approval.formatted("shop"), byClerk, reference))
                .get("state")
                .asText())
        .isEqualTo("ACTIVE");
    visits("shop", card, "v-1");
    assertThat(feed("shop", member, "v-1" + card)).contains("VisitRecorded");
    assertThat(memberOf("shop", card)).contains(member);

    assertThat(Studio.json(studio.post(member, "/memberships/shop/r/end")).get("state").asText())
        .isEqualTo("ENDED");
    visits("shop", card, "v-2");
    visits("studio", studio.reference(member), "v-3"); // the studio's customer she still is
    assertThat(feed("studio", member, "v-3")).contains("VisitRecorded");
    assertThat(memberOf("shop", card)).contains("no such thing");
    String shops = feed("shop", member, "MembershipEnded");
    assertThat(shops).doesNotContain("v-0" + card, "v-2" + card, "carla");
    assertThat(feed("studio", member, "v-3")).doesNotContain("Membership");
  }

  @Test
  void where_the_partner_approves_everybody_she_comes_back_at_once_and_a_restart_changes_nothing()
      throws Exception {
    String member = studio.signUp();
    String reference = studio.reference(member);
    String end = "/partners/studio/members/" + member + "/memberships/signup/end";
    assertThat(
            Studio.json(
                    studio.onboarding.post(
                        end, studio.partner("studio"), "{\"reason\": \"unpaid\"}"))
                .get("reason")
                .asText())
        .isEqualTo("unpaid");
    JsonNode back =
        Studio.json(
            Studio.await(
                "the request",
                () -> studio.put(member, "/memberships/studio/back", REQUEST),
                Studio::isOk));
    assertThat(back.get("state").asText()).isEqualTo("ACTIVE");
    visits("studio", "member:" + member, "v-1");
    assertThat(feed("studio", member, "v-1member:" + member)).contains("VisitRecorded");
    assertThat(memberOf("studio", reference)).contains("no such thing");

    String before = studio.settledGet(member, "/memberships").body();
    studio.onboarding.restart();
    assertThat(studio.settledGet(member, "/memberships").body()).isEqualTo(before);
    assertThat(studio.audit(member).toString())
        .contains("memberships/studio/signup", "memberships/studio/back", "\"PARTNER\"");
  }

  @Test
  void she_takes_a_role_on_and_gives_it_back() throws Exception {
    String member = studio.signUp();
    String offer =
        """
        {"role": "ambassador", "termsVersion": "1", "termsText": "Be nice.", "standsUntil": "%s"}
        """
            .formatted(Instant.now().plus(Duration.ofHours(1)));
    String path = "/partners/studio/members/" + member + "/roles/o";
    assertThat(Studio.json(studio.onboarding.put(path, studio.cleo(), offer)).get("state").asText())
        .isEqualTo("PROPOSED");
    assertThat(
            studio
                .onboarding
                .put(path.replace("studio", "shop"), studio.partner("shop"), offer)
                .statusCode())
        .isEqualTo(404);
    String accepts = "{\"termsSha256\": \"%s\"}".formatted(Sha256.of("Be nice.").hex());
    JsonNode accepted =
        Studio.json(
            studio.onboarding.post(
                "/members/" + member + "/roles/studio/o/acceptance",
                studio.onboarding.identityProvider.member(member),
                accepts));
    assertThat(accepted.get("state").asText()).isEqualTo("ACTIVE");
    assertThat(feed("studio", member, "RoleAccepted")).contains("ambassador");
    assertThat(Studio.json(studio.post(member, "/roles/studio/o/end")).get("state").asText())
        .isEqualTo("ENDED");
  }

  private void visits(String partner, String reference, String event) throws Exception {
    String json =
        """
        {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "VisitRecorded", "body": {}}
        """
            .formatted(event + reference, reference, Instant.now());
    var _ =
        Studio.await(
            "the visit",
            () ->
                studio.onboarding.post(
                    "/partners/" + partner + "/events", studio.partner(partner), json),
            it -> it.statusCode() == 202);
  }

  private String memberOf(String partner, String reference) throws Exception {
    return Studio.await(
            "the reference",
            () ->
                studio.onboarding.get(
                    "/partners/" + partner + "/members?ref=" + reference, studio.partner(partner)),
            it -> it.statusCode() == 200 || it.statusCode() == 404)
        .body();
  }

  /// All that the partner's feed tells of the member, when it has this.
  private String feed(String partner, String member, String wanted) throws Exception {
    List<JsonNode> told = feeds.computeIfAbsent(partner, _ -> new ArrayList<>());
    var _ =
        Studio.await(
            wanted, () -> next(partner, told), _ -> ofMember(told, member).contains(wanted));
    return ofMember(told, member);
  }

  /// The next page, behind what was read before.
  private HttpResponse<String> next(String partner, List<JsonNode> told) throws Exception {
    String after = cursors.containsKey(partner) ? "&after=" + cursors.get(partner) : "";
    HttpResponse<String> page =
        studio.onboarding.get(
            "/partners/" + partner + "/feed?limit=1000" + after, studio.partner(partner));
    if (page.statusCode() != 200) return page;
    Studio.json(page).get("disclosures").forEach(told::add);
    cursors.put(partner, Studio.json(page).get("cursor").asText());
    return page;
  }

  private static String ofMember(List<JsonNode> told, String member) {
    StringBuilder all = new StringBuilder();
    for (JsonNode one : told)
      if (one.get("memberRef").asText().equals("member:" + member)) all.append(one);
    return all.toString();
  }
}
