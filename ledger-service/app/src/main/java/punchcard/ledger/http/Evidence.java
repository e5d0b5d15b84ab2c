package punchcard.ledger.http;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.Journal;
import punchcard.ledger.Requests.Ask;
import punchcard.ledger.journal.Entry;

/// Brings the earlier entry that a demand is about, from where the caller says that it lies.
@Singleton
final class Evidence {
  private final Journal journal;

  Evidence(Journal journal) {
    this.journal = journal;
  }

  /// What is asked, with what it is about.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if another entry lies there, or none
  Ask with(Asked asked) {
    return new Ask(asked.asker(), asked.demand(), entry(asked), asked.metadata(), asked.askedAt());
  }

  private @Nullable Entry entry(Asked asked) {
    Asked.Place at = asked.at();
    if (at == null) return null;
    return lying(at)
        .filter(entry -> entry.transaction().member().equals(asked.member()))
        .filter(entry -> entry.transaction().sequence() == asked.sequence())
        .orElseThrow(() -> Problems.badInput(List.of("at: this entry does not lie there")));
  }

  private Optional<Entry> lying(Asked.Place at) {
    try {
      return journal.at(at.partition(), at.offset());
    } catch (Journal.NotReadable e) {
      throw Problems.notReady();
    }
  }
}
