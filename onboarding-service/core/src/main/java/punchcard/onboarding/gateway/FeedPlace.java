package punchcard.onboarding.gateway;

import java.util.List;

/// How far a partner has read its feed.
///
/// @param next of each partition, the offset of the next record to read
public record FeedPlace(List<Long> next) {
  public FeedPlace {
    next = List.copyOf(next);
  }
}
