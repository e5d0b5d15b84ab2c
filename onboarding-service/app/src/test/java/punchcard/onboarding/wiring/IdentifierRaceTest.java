package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// All claim one identifier at once, each with its own proof: one has it, and each other is told
/// that it is taken.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class IdentifierRaceTest {
  private static final int RACERS = 12;

  /// An address gets five codes within an hour.
  private static final int RACERS_BY_CODE = 4;

  private final Studio studio;

  IdentifierRaceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  /// How a member claims it at an instance.
  private interface Claim {
    HttpResponse<String> of(String member, Onboarding at) throws Exception;
  }

  @Test
  void of_all_who_have_a_code_of_an_address_one_has_it() throws Exception {
    List<String> members = members(RACERS_BY_CODE);
    Map<String, String> codes = new HashMap<>();
    for (String member : members) codes.put(member, propose(member, "race@example.com"));
    Claim claim =
        (member, at) ->
            at.post(
                path(member) + "/verification",
                token(member),
                "{\"code\": \"%s\"}".formatted(codes.get(member)));

    var _ = oneHasIt(claims(members, claim, List.of(studio.onboarding), () -> {}));
  }

  @Test
  void of_all_who_show_a_subjects_token_one_has_it_also_when_the_service_restarts()
      throws Exception {
    List<String> members = members(RACERS);
    Claim claim = bySubject("auth0|restart");
    List<Onboarding> one = List.of(studio.onboarding);

    String owner = oneHasIt(claims(members, claim, one, studio.onboarding::restart));

    studio.onboarding.restart();
    assertThat(oneHasIt(claims(members, claim, one, () -> {}))).isEqualTo(owner);
  }

  @Test
  void the_same_with_two_instances_of_which_one_leaves(@TempDir Path state) throws Exception {
    List<String> members = members(RACERS);
    Claim claim = bySubject("auth0|two");
    String owner;
    try (Onboarding another = studio.onboarding.startAnother(state)) {
      var _ = Studio.await("health", () -> another.get("/health", studio.operator()), Studio::isOk);
      owner = oneHasIt(claims(members, claim, List.of(studio.onboarding, another), () -> {}));
    }
    assertThat(oneHasIt(claims(members, claim, List.of(studio.onboarding), () -> {})))
        .isEqualTo(owner);
  }

  /// Each has asked once: else its first request could make parts of a service that is closing.
  private List<String> members(int many) throws Exception {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < many; i++) members.add(studio.signUp());
    for (String member : members) {
      var _ = studio.settledGet(member, "/identifiers");
    }
    return members;
  }

  private Claim bySubject(String subject) {
    String shown = studio.onboarding.identityProvider.member(subject);
    String json = "{\"kind\": \"subject\", \"token\": \"%s\"}".formatted(shown);
    return (member, at) -> at.put(path(member), token(member), json);
  }

  private String propose(String member, String address) throws Exception {
    String json = "{\"kind\": \"email\", \"value\": \"%s\"}".formatted(address);
    var _ = Studio.json(studio.onboarding.put(path(member), token(member), json));
    return studio.onboarding.mailbox.codeTo(address).orElseThrow();
  }

  private static String path(String member) {
    return "/members/" + member + "/identifiers/i";
  }

  private String token(String member) {
    return studio.onboarding.identityProvider.member(member);
  }

  /// What each member is told in the end.
  private static Map<String, String> claims(
      List<String> members, Claim claim, List<Onboarding> instances, Runnable meanwhile)
      throws Exception {
    Map<String, Future<String>> claims = new HashMap<>();
    CyclicBarrier start = new CyclicBarrier(members.size());
    try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < members.size(); i++) {
        String member = members.get(i);
        Onboarding at = instances.get(i % instances.size());
        claims.put(
            member,
            racers.submit(
                () -> {
                  var _ = start.await();
                  return settled(() -> claim.of(member, at));
                }));
      }
      meanwhile.run();
    }
    Map<String, String> told = new HashMap<>();
    for (var each : claims.entrySet()) told.put(each.getKey(), each.getValue().get());
    return told;
  }

  private static String settled(Callable<HttpResponse<String>> claim) throws Exception {
    HttpResponse<String> answer =
        Studio.await("a settled answer", claim, it -> Set.of(200, 409).contains(it.statusCode()));
    return answer.statusCode() == 200
        ? Studio.json(answer).get("state").asText()
        : Studio.reason(409, answer);
  }

  /// Who has it, as all were told, and as each of them reads afterwards.
  private String oneHasIt(Map<String, String> told) throws Exception {
    List<String> owners =
        told.keySet().stream().filter(it -> "LINKED".equals(told.get(it))).toList();
    assertThat(owners).as(told.toString()).hasSize(1);
    assertThat(told.values()).filteredOn("TAKEN"::equals).hasSize(told.size() - 1);
    for (String member : told.keySet())
      assertThat(studio.settledGet(member, "/identifiers").body())
          .contains("\"state\":\"" + told.get(member) + "\"");
    return owners.getFirst();
  }
}
