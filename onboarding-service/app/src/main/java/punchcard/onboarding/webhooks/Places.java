package punchcard.onboarding.webhooks;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.gateway.FeedPlace;

/// Places in a feed as the table has them: the next offset of each partition, with commas.
final class Places {
  private static final String COMMA = ",";

  private Places() {}

  static @Nullable String text(Optional<FeedPlace> place) {
    return place
        .map(it -> it.next().stream().map(String::valueOf).collect(joining(COMMA)))
        .orElse(null);
  }

  static Optional<FeedPlace> place(Optional<String> text) {
    return text.map(
        it -> new FeedPlace(Stream.of(it.split(COMMA, -1)).map(Long::valueOf).toList()));
  }
}
