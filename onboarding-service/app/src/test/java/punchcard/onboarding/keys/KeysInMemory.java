package punchcard.onboarding.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.onboarding.person.FieldName;
import punchcard.onboarding.person.KeysUnavailable;
import punchcard.onboarding.person.PersonKeys;
import punchcard.onboarding.person.TransitSeal;

/// Keys for topologies that are driven without any server; the store can be away.
public final class KeysInMemory implements PersonKeys, TransitSeal {
  private static final FieldName RECORD = new FieldName("record");

  private final Map<MemberId, SealingKey> keys = new HashMap<>();
  private final Set<MemberId> destroyed = new HashSet<>();
  private final SealingKey ofDay = SealingKey.make("day".getBytes(UTF_8));
  private boolean away;

  /// From now on it does not answer, or does again.
  public void away(boolean isAway) {
    away = isAway;
  }

  private void answer() {
    if (away) throw new KeysUnavailable("it is away");
  }

  @Override
  public Optional<byte[]> seal(MemberId person, FieldName field, byte[] plain) {
    answer();
    if (destroyed.contains(person)) return Optional.empty();
    return Optional.of(
        keys.computeIfAbsent(person, it -> SealingKey.make(it.value().getBytes(UTF_8)))
            .seal(field, plain));
  }

  @Override
  public Optional<byte[]> open(MemberId person, FieldName field, byte[] sealed) {
    answer();
    if (destroyed.contains(person)) return Optional.empty();
    return Optional.ofNullable(keys.get(person)).map(key -> key.open(field, sealed));
  }

  @Override
  public void destroy(MemberId person) {
    answer();
    keys.remove(person);
    destroyed.add(person);
  }

  @Override
  public byte[] seal(byte[] plain, Instant now) {
    answer();
    return ofDay.seal(RECORD, plain);
  }

  @Override
  public Optional<byte[]> open(byte[] sealed) {
    answer();
    return Optional.of(ofDay.open(RECORD, sealed));
  }
}
