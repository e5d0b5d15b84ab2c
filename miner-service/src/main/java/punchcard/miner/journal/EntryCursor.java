package punchcard.miner.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import punchcard.kernel.LogPosition;

/// A place in the journal: how far each partition of the log has been shown. So nothing is left out
/// or shown twice, whatever is posted in whichever partition between two pages.
///
/// @param next the offset from which on entries have not been shown, per partition; 0 where none is
public record EntryCursor(Map<Integer, Long> next) {
  /// Before the first entry.
  public static final EntryCursor BEGINNING = new EntryCursor(Map.of());

  private static final Pattern FORMAT = Pattern.compile("(\\d{1,5}:\\d{1,18}(,|$))*");

  public EntryCursor {
    next = Map.copyOf(next);
  }

  /// The cursor that this text is, if it is one.
  public static Optional<EntryCursor> parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), US_ASCII);
      return FORMAT.matcher(plain).matches() ? Optional.of(read(plain)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static EntryCursor read(String plain) {
    Map<Integer, Long> next = new TreeMap<>();
    for (String pair : plain.split(",", -1)) {
      int colon = pair.indexOf(':');
      if (colon > 0)
        next.put(
            Integer.parseInt(pair.substring(0, colon)), Long.parseLong(pair.substring(colon + 1)));
    }
    return new EntryCursor(next);
  }

  long in(int partition) {
    return next.getOrDefault(partition, 0L);
  }

  /// The place behind these entries.
  EntryCursor after(List<LogPosition> shown) {
    Map<Integer, Long> behind = new TreeMap<>(next);
    for (LogPosition at : shown) behind.merge(at.partition(), at.offset() + 1, Math::max);
    return new EntryCursor(behind);
  }

  /// What callers pass on without looking into it.
  @Override
  public String toString() {
    String plain =
        new TreeMap<>(next)
            .entrySet().stream().map(of -> of.getKey() + ":" + of.getValue()).collect(joining(","));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
  }
}
