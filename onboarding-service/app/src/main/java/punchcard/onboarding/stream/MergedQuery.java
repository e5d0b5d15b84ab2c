package punchcard.onboarding.stream;

import java.util.Optional;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import punchcard.kernel.MemberId;
import punchcard.onboarding.merge.FindPerson;
import punchcard.runtime.Owners;

/// Looks up who a member is in the store of any task: all know it.
public record MergedQuery(Owners owners) implements FindPerson {
  @Override
  public Optional<MemberId> of(MemberId member, int partition) {
    return owners
        .store(MergedMembers.STORE, partition, QueryableStoreTypes.<String, String>keyValueStore())
        .map(merged -> MergedMembers.person(merged, member));
  }
}
