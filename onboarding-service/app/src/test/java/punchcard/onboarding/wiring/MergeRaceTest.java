package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import punchcard.avro.MemberEvent;
import punchcard.avro.MergeUndone;
import punchcard.avro.MergedInto;
import punchcard.avro.Separated;
import punchcard.avro.VisitRecorded;

/// Bert is merged into Anna and separated again while the studio goes on publishing by his
/// references, a second instance comes and goes and the first is started again: each visit is in
/// one log, once, and none is in his behind that he is merged, nor in hers by him behind that he is
/// not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class MergeRaceTest {
  private final Studio studio;

  MergeRaceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @Test
  void each_visit_is_in_one_log_on_the_right_side_of_what_the_merges_say(@TempDir Path state)
      throws Exception {
    String anna = studio.signUp();
    String bert = studio.signUp();
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> underWay = new CompletableFuture<>();
    Set<String> published;
    try (ExecutorService partners = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Set<String>> visits = partners.submit(() -> publishing(bert, over, underWay));
      underWay.get();
      try {
        put(anna, "m1", bert);
        try (Onboarding _ = studio.onboarding.startAnother(state)) {
          undo(anna, "m1");
          studio.onboarding.restart();
          put(anna, "m2", bert);
        }
        undo(anna, "m2");
      } finally {
        over.set(true);
      }
      published = visits.get();
    }

    List<MemberEvent> his = LogOfMember.events(bert);
    List<MemberEvent> hers = LogOfMember.events(anna);
    assertThat(visits(his)).isNotEmpty();
    assertThat(visits(hers)).isNotEmpty();
    List<String> all = new ArrayList<>(visits(his));
    all.addAll(visits(hers));
    assertThat(all).containsExactlyInAnyOrderElementsOf(published);
    for (int i = 0; i + 1 < his.size(); i++)
      if (his.get(i).getBody() instanceof MergedInto)
        assertThat(his.get(i + 1).getBody()).isInstanceOf(MergeUndone.class);
    assertThat(hers.getLast().getBody()).isInstanceOf(Separated.class);
  }

  @Test
  void of_two_who_are_to_absorb_each_other_at_once_one_does_at_most_and_both_are_answered()
      throws Exception {
    String anna = studio.signUp();
    String bert = studio.signUp();
    try (ExecutorService operators = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 5; i++) {
        String id = "x" + i;
        Future<HttpResponse<String>> one = operators.submit(() -> answered(anna, id, bert));
        Future<HttpResponse<String>> other = operators.submit(() -> answered(bert, id, anna));
        int first = one.get().statusCode();
        int second = other.get().statusCode();

        assertThat(List.of(first, second)).isSubsetOf(200, 409).isNotEqualTo(List.of(200, 200));
        if (first == 200) undo(anna, id);
        if (second == 200) undo(bert, id);
      }
    }
  }

  @Test
  void of_a_merge_and_an_erasure_at_once_both_are_answered_and_nobody_is_half_erased()
      throws Exception {
    for (boolean hers : new boolean[] {true, false}) {
      String anna = studio.signUp();
      String bert = studio.signUp();
      String erased = hers ? anna : bert;
      try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<HttpResponse<String>> merge = callers.submit(() -> told(() -> ask(anna, "m", bert)));
        Future<HttpResponse<String>> erasure = callers.submit(() -> told(() -> erase(erased)));

        assertThat(merge.get().statusCode()).as(merge.get().body()).isIn(200, 404);
        assertThat(erasure.get().statusCode()).as(erasure.get().body()).isIn(200, 409);
        boolean isMerged = merge.get().statusCode() == 200;
        boolean isErased = erasure.get().statusCode() == 200;
        assertThat(isMerged || isErased).isTrue();
        if (isErased) completed(erased);
        if (isErased && hers && isMerged) completed(bert);
        assertThat(hers || isMerged != isErased).isTrue();
      }
    }
  }

  private HttpResponse<String> erase(String member) throws Exception {
    String token = studio.onboarding.identityProvider.member(member);
    return studio.onboarding.post(
        "/members/" + member + "/erasure", token, "{\"confirmed\": true}");
  }

  private void completed(String member) throws Exception {
    var _ =
        Studio.await(
            "the completion",
            () -> studio.get(member, "/erasure"),
            Studio.says("\"state\":\"COMPLETED\""));
  }

  /// Publishes visits by several references until it is over, and waits until all are decided.
  private Set<String> publishing(String bert, AtomicBoolean over, CompletableFuture<Void> underWay)
      throws Exception {
    Set<String> published = new TreeSet<>();
    List<String> references = new ArrayList<>(List.of(studio.reference(bert)));
    for (int i = 0; i < 4; i++) references.add(link(bert, "also-" + i + "-" + bert));
    for (int i = 0; !over.get(); i++) {
      String id = "v-" + i + "-" + bert;
      studio.publish(
          "studio", Studio.event(id, references.get(i % references.size()), "VisitRecorded", "{}"));
      published.add(id);
      if (i == 10) underWay.complete(null);
    }
    for (String reference : references) {
      String last = "last-" + reference;
      studio.publish("studio", Studio.event(last, reference, "VisitRecorded", "{}"));
      published.add(last);
      var _ = Studio.await("the last", () -> studio.get(bert, "/data"), Studio.says(last));
    }
    return published;
  }

  private String link(String bert, String reference) throws Exception {
    String proof = "{\"proof\": \"" + studio.onboarding.identityProvider.member(bert) + "\"}";
    studio.publish("studio", Studio.event("s-" + reference, reference, "SignupRequested", proof));
    return reference;
  }

  private HttpResponse<String> ask(String member, String id, String other) throws Exception {
    String json = "{\"absorbs\": \"" + other + "\", \"reason\": \"two cards\"}";
    return studio.onboarding.put("/members/" + member + "/merges/" + id, studio.operator(), json);
  }

  private HttpResponse<String> answered(String member, String id, String other) throws Exception {
    return told(() -> ask(member, id, other));
  }

  /// What is not known is asked again.
  private static HttpResponse<String> told(Callable<HttpResponse<String>> question)
      throws Exception {
    return Studio.await("an answer", question, it -> it.statusCode() < 500);
  }

  private void put(String member, String id, String other) throws Exception {
    var _ = Studio.await("the merge", () -> ask(member, id, other), Studio::isOk);
  }

  private void undo(String member, String id) throws Exception {
    String path = "/members/" + member + "/merges/" + id + "/undoing";
    var _ =
        Studio.await(
            "the undoing",
            () -> studio.onboarding.post(path, studio.operator(), "{\"reason\": \"twins\"}"),
            Studio::isOk);
  }

  private static List<String> visits(List<MemberEvent> log) {
    return log.stream()
        .filter(it -> it.getBody() instanceof VisitRecorded)
        .map(MemberEvent::getEventId)
        .toList();
  }
}
