package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Anna and Bert are found to be one person, over HTTP on a real broker: what reaches Bert is
/// Anna's, his history is hers, and with her he is erased.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class MergeServiceTest {
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final Canaries canaries = new Canaries(List.of("Twin-" + run));
  private final Studio studio;
  private final IdentityProvider provider;

  MergeServiceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
    provider = onboarding.identityProvider;
  }

  @Test
  void bert_is_anna_then_himself_and_then_erased_with_her() throws Exception {
    String anna = studio.signUp();
    String bert = studio.signUp();
    String proofs = proofs(provider.member(bert));
    var _ = Studio.json(studio.put(bert, "/personal-data", "{\"name\": \"Twin-" + run + "\"}"));
    studio.publish(
        "shop", Studio.event("s-" + bert, "shopper-" + bert, "SignupRequested", proof(bert)));
    awaitFound("shop", "shopper-" + bert, bert);

    // Who may not, or has not shown that he may, is told what is told of nobody
    String merge = "/members/" + anna + "/merges/m";
    assertThat(put(merge, provider.member(anna), absorbs(bert, "[]")).statusCode()).isEqualTo(404);
    assertThat(put(merge, provider.member(bert), absorbs(bert, proofs)).statusCode())
        .isEqualTo(404);
    assertThat(put(merge, studio.cleo(), absorbs(bert, proofs)).statusCode()).isEqualTo(404);
    assertThat(put(merge, studio.partner("studio"), absorbs(bert, proofs)).statusCode())
        .isEqualTo(404);
    assertThat(Studio.reason(422, put(merge, studio.operator(), "{\"absorbs\": \"" + bert + "\"}")))
        .isEqualTo("BAD_REASON");

    // Anna, with his token, may; the same again is answered the same
    JsonNode merged = Studio.json(put(merge, provider.member(anna), absorbs(bert, proofs)));
    assertThat(merged.get("state").asText()).isEqualTo("ABSORBED");
    String both = proofs(provider.member(anna), provider.member(bert));
    assertThat(Studio.json(put(merge, studio.cleo(), absorbs(bert, both)))).isEqualTo(merged);

    // His references are hers, and he is nobody who could ask for anything
    awaitFound("studio", studio.reference(bert), anna);
    assertThat(
            Studio.reason(409, studio.put(bert, "/preferences", Studio.LANGUAGE.formatted("de"))))
        .isEqualTo("MERGED");
    assertThat(Studio.json(studio.get(bert, "/merges")).get("mergedInto").asText()).isEqualTo(anna);
    assertThat(Studio.json(studio.get(anna, "/merges")).get("merges").toString()).contains(bert);
    assertThat(studio.onboarding.get("/members/" + bert + "/merges", studio.cleo()).statusCode())
        .isEqualTo(404);
    assertThat(studio.get(anna, "/identifiers").body()).contains("shop", "studio");
    assertThat(studio.get(anna, "/memberships").body()).contains("\"partner\":\"shop\"");

    // What happens by them is hers, and what was his is told to her
    studio.publish("shop", Studio.event("v-" + bert, "shopper-" + bert, "VisitRecorded", "{}"));
    var _ = awaitData(anna, "v-" + bert);
    assertThat(studio.get(anna, "/data").body())
        .contains("\"absorbed\":{\"memberId\":\"" + bert, "Twin-" + run);
    assertThat(studio.get(anna, "/data/portable").body()).contains("Twin-" + run);
    assertThat(studio.get(anna, "/audit").body()).contains("merges/m/" + bert);
    assertThat(studio.get(anna, "/audit?of=" + bert).body()).contains("personal-data");
    assertThat(studio.get(studio.signUp(), "/audit?of=" + bert).statusCode()).isEqualTo(404);

    // Partners that knew him learn whom they mean, in the feed as in the view
    String notice = "\"kind\":\"Absorbed\"";
    assertThat(awaitFeed("shop", notice).body())
        .contains("\"absorbed\":\"member:" + bert, "\"memberRef\":\"member:" + anna);
    assertThat(view("shop")).contains(notice, "\"absorbed\":\"member:" + bert);

    // When it is undone, by the operator
    String undoing = "{\"reason\": \"twins\"}";
    assertThat(
            Studio.json(studio.onboarding.post(merge + "/undoing", studio.operator(), undoing))
                .get("state")
                .asText())
        .isEqualTo("SEPARATED");
    awaitFound("studio", studio.reference(bert), bert);
    assertThat(studio.get(anna, "/data").body()).doesNotContain("Twin-" + run);
    assertThat(studio.get(anna, "/audit?of=" + bert).statusCode()).isEqualTo(404);
    assertThat(studio.put(bert, "/preferences", Studio.LANGUAGE.formatted("de")).statusCode())
        .isEqualTo(200);
    var _ = awaitFeed("shop", "\"kind\":\"Separated\"");

    // When they are one again, and Anna is erased
    var _ = Studio.json(put(merge + "2", studio.operator(), absorbs(bert, "[]")));
    assertThat(
            studio
                .onboarding
                .post(
                    "/members/" + anna + "/erasure", provider.member(anna), "{\"confirmed\": true}")
                .statusCode())
        .isEqualTo(200);
    var _ =
        Studio.await(
            "the completion",
            () -> studio.get(anna, "/erasure"),
            Studio.says("\"state\":\"COMPLETED\""));

    // Then nothing readable is left of Bert
    assertThat(studio.get(bert, "/erasure").body()).contains("\"state\":\"COMPLETED\"");
    assertThat(studio.get(bert, "/data").body()).doesNotContain(run).endsWith("{\"end\":true}\n");
    assertThat(find("shop", "shopper-" + bert).statusCode()).isEqualTo(404);
    assertThat(find("studio", studio.reference(bert)).statusCode()).isEqualTo(404);
    assertThat(canaries.topics()).isEmpty();
    assertThat(canaries.files(studio.onboarding.state)).isEmpty();
    var _ = awaitFeed("shop", "\"erasureId\":\"" + bert);
  }

  private static String absorbs(String other, String proofs) {
    return "{\"absorbs\": \"%s\", \"reason\": \"two cards\", \"proofs\": %s}"
        .formatted(other, proofs);
  }

  private static String proofs(String... tokens) {
    return "[\"" + String.join("\", \"", tokens) + "\"]";
  }

  private String proof(String member) {
    return "{\"proof\": \"" + provider.member(member) + "\"}";
  }

  private HttpResponse<String> put(String path, String token, String json) throws Exception {
    return studio.onboarding.put(path, token, json);
  }

  private HttpResponse<String> find(String partner, String reference) throws Exception {
    return studio.onboarding.get(
        "/partners/" + partner + "/members?ref=" + reference, studio.partner(partner));
  }

  private void awaitFound(String partner, String reference, String member) throws Exception {
    var _ = Studio.await("the member", () -> find(partner, reference), Studio.says(member));
  }

  private HttpResponse<String> awaitData(String member, String words) throws Exception {
    return Studio.await("the data", () -> studio.get(member, "/data"), Studio.says(words));
  }

  private HttpResponse<String> awaitFeed(String partner, String words) throws Exception {
    return Studio.await(
        "the feed",
        () ->
            studio.onboarding.get(
                "/partners/" + partner + "/feed?limit=1000", studio.partner(partner)),
        Studio.says(words));
  }

  private String view(String partner) throws Exception {
    return studio.onboarding.get("/partners/" + partner + "/view", studio.partner(partner)).body();
  }
}
