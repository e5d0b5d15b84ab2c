package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import punchcard.avro.MemberEvent;
import punchcard.avro.RoleAccepted;
import punchcard.avro.RoleDeclined;
import punchcard.avro.RoleOfferWithdrawn;
import punchcard.events.Topics;
import punchcard.kernel.Sha256;

/// Accepting an offer against its end, against declining it, and against the partner's taking it
/// back: the order in the log, and the time there, decide.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class RoleOfferRaceTest {
  private static final int OFFERS = 24;

  private final Studio studio;

  RoleOfferRaceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @Test
  void each_offer_comes_to_one_end_also_when_one_of_two_instances_leaves(@TempDir Path state)
      throws Exception {
    String member = studio.signUp();
    Map<String, Instant> ends = new HashMap<>();
    for (int i = 0; i < OFFERS; i++) ends.put("o-" + i, offer(member, "o-" + i, i));
    List<Future<HttpResponse<String>>> racing = new ArrayList<>();
    try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor();
        Onboarding another = studio.onboarding.startAnother(state)) {
      for (String offer : ends.keySet())
        for (Callable<HttpResponse<String>> racer : racers(another, member, offer))
          racing.add(
              racers.submit(() -> Studio.await("an answer", racer, RoleOfferRaceTest::isSettled)));
      studio.onboarding.restart();
      for (Future<?> raced : racing) raced.get();
    }

    Map<String, String> won = new HashMap<>();
    for (Future<HttpResponse<String>> raced : racing) {
      if (raced.get().statusCode() != 200) continue;
      JsonNode answer = Studio.json(raced.get());
      assertThat(won.put(answer.get("id").asText(), answer.get("state").asText())).isNull();
    }
    Map<String, String> facts = answersInTime(member, ends);
    Map<String, String> states = states(member);
    assertThat(facts).isEqualTo(won);
    assertThat(won).isNotEmpty();
    for (String offer : ends.keySet())
      assertThat(states.get(offer)).isEqualTo(won.getOrDefault(offer, "EXPIRED"));
    studio.onboarding.restart();
    assertThat(states(member)).isEqualTo(states);
  }

  /// Every third is about to end, or has just ended, when it is answered.
  private Instant offer(String member, String id, int number) throws Exception {
    Duration stands = Duration.ofMillis(number % 3 == 0 ? 1500L + 200L * number : 3_600_000L);
    Instant end = Instant.ofEpochMilli(Instant.now().plus(stands).toEpochMilli());
    String json =
        """
        {"role": "helper", "termsVersion": "1", "termsText": "Be nice.", "standsUntil": "%s"}
        """
            .formatted(end);
    var _ =
        Studio.json(
            studio.onboarding.put(
                "/partners/studio/members/" + member + "/roles/" + id,
                studio.partner("studio"),
                json));
    return end;
  }

  /// The member answers at one instance, and the partner asks at the other.
  private List<Callable<HttpResponse<String>>> racers(
      Onboarding another, String member, String offer) {
    String hers = "/members/" + member + "/roles/studio/" + offer;
    String partners = "/partners/studio/members/" + member + "/roles/" + offer;
    String accepts = "{\"termsSha256\": \"%s\"}".formatted(Sha256.of("Be nice.").hex());
    String token = studio.onboarding.identityProvider.member(member);
    return List.of(
        () -> another.post(hers + "/acceptance", token, accepts),
        () -> studio.onboarding.post(hers + "/refusal", token, ""),
        () -> studio.onboarding.post(partners + "/withdrawal", studio.partner("studio"), ""));
  }

  private static boolean isSettled(HttpResponse<String> answer) {
    return Set.of(200, 409).contains(answer.statusCode());
  }

  private Map<String, String> states(String member) throws Exception {
    Map<String, String> states = new HashMap<>();
    for (JsonNode role : Studio.json(studio.settledGet(member, "/memberships")).get("roles"))
      states.put(role.get("id").asText(), role.get("state").asText());
    return states;
  }

  /// What the log says of each offer: once, and of what was asked before its end.
  private static Map<String, String> answersInTime(String member, Map<String, Instant> ends) {
    Map<String, String> answers = new HashMap<>();
    try (PartnerClient everybody = PartnerClient.ofService();
        var log = everybody.follow(Topics.MEMBER_EVENTS)) {
      for (var read : log.all()) {
        MemberEvent event = read.value();
        if (!event.getMemberId().equals(member)) continue;
        String offer =
            switch (event.getBody()) {
              case RoleAccepted it -> it.getOfferId();
              case RoleDeclined it -> it.getOfferId();
              case RoleOfferWithdrawn it -> it.getOfferId();
              default -> "";
            };
        if (offer.isEmpty()) continue;
        assertThat(event.getReceivedAt()).isBefore(Objects.requireNonNull(ends.get(offer)));
        assertThat(answers.put(offer, state(event.getBody()))).isNull();
      }
    }
    return answers;
  }

  private static String state(Object body) {
    return switch (body) {
      case RoleAccepted _ -> "ACTIVE";
      case RoleDeclined _ -> "DECLINED";
      default -> "WITHDRAWN";
    };
  }
}
