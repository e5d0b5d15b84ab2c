package punchcard.runtime.versions;

import org.apache.avro.specific.SpecificRecord;
import punchcard.events.Topic;

/// How the versions of one kind of thing lie in their topic.
///
/// @param <R> the topic's records
/// @param <I> what tells one thing from another, such as an agreement's id
/// @param <V> one version of one thing, as the rest of the service knows it
public interface VersionRecords<R extends SpecificRecord, I extends Comparable<I>, V> {
  /// Where they lie.
  Topic<R> topic();

  /// What this is a version of.
  I idOf(V version);

  /// From 1, without gaps.
  int numberOf(V version);

  V read(R value);

  R write(V version);

  /// The key of its record: each version has one of its own, so that compaction keeps them all.
  default String keyOf(V version) {
    return idOf(version) + "/" + numberOf(version);
  }
}
