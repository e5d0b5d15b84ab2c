package punchcard.rules.stream;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.rules.AskRules;
import punchcard.rules.Budgets;
import punchcard.rules.Event;
import punchcard.rules.Explaining;
import punchcard.rules.Explanation;
import punchcard.rules.Remembered;
import punchcard.rules.TierHeld;
import punchcard.rules.engine.AgreementVersions;
import punchcard.rules.engine.CompiledAgreements;
import punchcard.rules.engine.Members;
import punchcard.rules.engine.PastOfMembers;
import punchcard.rules.engine.PastOfMembers.Placed;
import punchcard.rules.engine.PostedCredits;
import punchcard.rules.engine.Remembering;
import punchcard.rules.engine.Slices;
import punchcard.rules.events.EventTypes;
import punchcard.runtime.Owners;
import punchcard.runtime.Owners.Owner;

/// Reads what the task that owns a member knows of it.
public final class RulesQuery implements AskRules {
  /// Of nobody: any task knows as much.
  private static final String NOBODY = "";

  private final Owners owners;
  private final EventTypes types;
  private final CompiledAgreements compiled;

  public RulesQuery(Owners owners, EventTypes types, CompiledAgreements compiled) {
    this.owners = owners;
    this.types = types;
    this.compiled = compiled;
  }

  @Override
  public Answer<List<Explanation>> quote(@Nullable MemberId member, Event event) {
    String id = member == null ? NOBODY : member.value();
    return ask(
        id,
        task ->
            Explaining.explain(
                task.members().tally(id),
                task.members().at(event, id),
                event,
                task.versions().now(),
                task.budgets()));
  }

  @Override
  public Answer<Optional<Account>> explain(MemberId member, PartnerId partner, EventId event) {
    String id = member.value();
    return ask(
        id,
        task ->
            Optional.ofNullable(
                    task.histories().first(id, it -> it.isCalled(partner.value(), event.value())))
                .map(found -> account(task, id, found)));
  }

  @Override
  public Answer<List<TierHeld>> tiers(MemberId member, LocalDate day) {
    return ask(
        member.value(),
        task ->
            TierHeld.all(
                task.members().tally(member.value()).standings(), task.versions().now(), day));
  }

  private Account account(Task task, String member, Placed found) {
    Remembering remembering = new Remembering(task.versions(), types);
    Remembered past = remembering.of(found);
    LocalDate from = task.members().tally(member).reachesBackFrom(past.event().day());
    List<Remembered> history =
        task.histories().since(member, types.startOf(from)).stream()
            .filter(each -> !each.recorded().isSetAside())
            .map(remembering::of)
            .toList();
    return new Account(
        past.event().type(),
        past.left() != null,
        task.posted().of(member, past.credited()),
        Explaining.explain(history, past, task.members().timeline(member)));
  }

  private <T> Answer<T> ask(String member, Function<Task, T> question) {
    return switch (owners.of(RulesTopology.TALLIES, member).orElse(null)) {
      case null -> new Answer.NotNow<>();
      case Owner.Elsewhere(String host, int port) -> new Answer.AskAt<>(host, port);
      case Owner.Here(int partition) -> here(partition, question);
    };
  }

  private <T> Answer<T> here(int partition, Function<Task, T> question) {
    try {
      return new Answer.Given<>(question.apply(task(partition)));
    } catch (InvalidStateStoreException e) { // The task is just moving.
      return new Answer.NotNow<>();
    }
  }

  private Task task(int partition) {
    Members members =
        new Members(
            store(RulesTopology.TALLIES, partition), store(RulesTopology.TIMELINES, partition));
    return new Task(
        members,
        new PostedCredits(members, store(RulesTopology.PROMISED_BY_PROMOTIONS, partition)),
        new PastOfMembers(store(RulesTopology.HISTORIES, partition)),
        new AgreementVersions(
            store(RulesTopology.AGREEMENTS_IN_FORCE, partition),
            store(RulesTopology.AGREEMENT_VERSIONS, partition),
            compiled),
        Slices.quoted(store(RulesTopology.SLICES, partition)));
  }

  private <V> QueriedStore<V> store(String name, int partition) {
    return owners
        .store(name, partition, QueryableStoreTypes.<String, V>keyValueStore())
        .map(QueriedStore::new)
        .orElseThrow(() -> new InvalidStateStoreException(name + " cannot be read yet"));
  }

  /// What one task keeps.
  private record Task(
      Members members,
      PostedCredits posted,
      PastOfMembers histories,
      AgreementVersions versions,
      Budgets budgets) {}
}
