package punchcard.ledger.http;

import io.micronaut.json.tree.JsonNode;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of one object of a request's body, read one by one. What is wrong with one is noted,
/// and something that could have stood there is given instead, so that all that is wrong is found.
final class JsonFields {
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final @Nullable JsonNode object;
  private final String path;
  private final List<String> violations;
  private final Set<String> known = new HashSet<>();

  private JsonFields(@Nullable JsonNode object, String path, List<String> violations) {
    this.object = object;
    this.path = path;
    this.violations = violations;
  }

  /// The body's own fields.
  ///
  /// @param violations where is noted what is wrong
  static JsonFields of(JsonNode body, List<String> violations) {
    return of("the body", body, violations);
  }

  /// The fields of something that came as JSON.
  static JsonFields of(String what, JsonNode json, List<String> violations) {
    if (!json.isObject()) violations.add(what + ": must be an object");
    return new JsonFields(json.isObject() ? json : null, "", violations);
  }

  /// A field that must be there.
  long whole(String name, long least, long most) {
    Optional<Long> number = number(get(name), least, most);
    if (number.isEmpty()) violation(name, range(least, most));
    return number.orElse(least);
  }

  int wholeInt(String name, int least, int most) {
    return Math.toIntExact(whole(name, least, most));
  }

  /// A field that may be left out, or null.
  @Nullable Long wholeOrNull(String name, long least, long most) {
    return get(name) == null ? null : Long.valueOf(whole(name, least, most));
  }

  boolean flagOr(String name, boolean otherwise) {
    JsonNode value = get(name);
    if (value == null) return otherwise;
    if (!value.isBoolean()) violation(name, "must be true or false");
    return value.isBoolean() && value.getBooleanValue();
  }

  boolean flag(String name) {
    if (get(name) == null) violation(name, "must be true or false");
    return flagOr(name, false);
  }

  /// A text, whatever it says; empty, and noted, if it is none.
  Optional<String> text(String name) {
    JsonNode value = get(name);
    if (value != null && value.isString()) return Optional.of(value.getStringValue());
    violation(name, "must be a text");
    return Optional.empty();
  }

  /// A text of at most so many characters that may be left out, or null.
  @Nullable String textOrNull(String name, int longest) {
    JsonNode value = get(name);
    if (value == null) return null;
    if (value.isString() && value.getStringValue().length() <= longest)
      return value.getStringValue();
    violation(name, "must be a text of at most " + longest + " characters");
    return null;
  }

  /// A text that names something.
  ///
  /// @param otherwise what stands in for it if it names nothing
  /// @param wrong what is noted then
  <T> T value(
      String name, Predicate<String> valid, Function<String, T> make, T otherwise, String wrong) {
    JsonNode value = get(name);
    if (value != null && value.isString() && valid.test(value.getStringValue()))
      return make.apply(value.getStringValue());
    violation(name, wrong);
    return otherwise;
  }

  /// A moment that may be left out, or null.
  @Nullable Instant timeOrNull(String name) {
    return parsedOrNull(name, Instant::parse, LATEST, "a time, such as 2027-01-31T12:00:00Z");
  }

  /// A day that may be left out, or null.
  @Nullable LocalDate dayOrNull(String name) {
    return parsedOrNull(name, LocalDate::parse, LAST_DAY, "a day, such as 2027-01-31");
  }

  /// What the log can hold; far from where days and times overflow.
  private <T extends Comparable<? super T>> @Nullable T parsedOrNull(
      String name, Function<String, T> parse, T latest, String what) {
    JsonNode value = get(name);
    if (value == null) return null;
    try {
      T parsed = value.isString() ? parse.apply(value.getStringValue()) : null;
      if (parsed != null && parsed.compareTo(latest) < 0 && !value.getStringValue().startsWith("-"))
        return parsed;
    } catch (DateTimeParseException e) {
      // Named below, as anything else that is no day or time.
    }
    violation(name, "must be " + what);
    return null;
  }

  /// The caller's own notes; none if they are left out.
  SortedMap<String, String> notes(String name, int most, String keys, int longest) {
    SortedMap<String, String> notes = new TreeMap<>();
    JsonNode value = get(name);
    if (value != null && value.isObject())
      for (Map.Entry<String, JsonNode> note : value.entries())
        if (note.getKey().matches(keys)
            && note.getValue().isString()
            && note.getValue().getStringValue().length() <= longest)
          notes.put(note.getKey(), note.getValue().getStringValue());
    if (value != null && (!value.isObject() || notes.size() < value.size() || notes.size() > most))
      violation(
          name,
          "at most %d texts of at most %d characters, under keys of %s"
              .formatted(most, longest, keys));
    return Collections.unmodifiableSortedMap(notes);
  }

  /// Whether it is there, and not null.
  boolean has(String name) {
    return get(name) != null;
  }

  /// One of an enum's constants, written as [Words] has them; empty, and noted, if it is none.
  <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> words) {
    JsonNode value = get(name);
    E[] all = words.getEnumConstants();
    Optional<E> found =
        Arrays.stream(all)
            .filter(word -> value != null && value.isString())
            .filter(word -> value != null && Words.of(word).equals(value.getStringValue()))
            .findFirst();
    if (found.isEmpty())
      violation(
          name,
          "must be one of " + Arrays.stream(all).map(Words::of).collect(Collectors.joining(", ")));
    return found;
  }

  /// An object that must be there; empty, and noted, if it is not.
  Optional<JsonFields> object(String name) {
    JsonNode value = get(name);
    if (value != null && value.isObject())
      return Optional.of(new JsonFields(value, path + name + ".", violations));
    violation(name, "must be an object");
    return Optional.empty();
  }

  /// An object that may be left out, or null.
  Optional<JsonFields> objectIfThere(String name) {
    return get(name) == null ? Optional.empty() : object(name);
  }

  /// A list of objects that may be left out.
  List<JsonFields> objects(String name) {
    JsonNode value = get(name);
    if (value == null) return List.of();
    List<JsonFields> objects = new ArrayList<>();
    if (value.isArray())
      for (JsonNode each : value.values())
        if (each.isObject())
          objects.add(new JsonFields(each, path + name + "[" + objects.size() + "].", violations));
    if (!value.isArray() || objects.size() < value.size())
      violation(name, "must be a list of objects");
    return objects;
  }

  /// A list of whole numbers that may be left out.
  List<Integer> wholes(String name, int least, int most) {
    JsonNode value = get(name);
    if (value == null) return List.of();
    List<Integer> numbers = new ArrayList<>();
    if (value.isArray())
      for (JsonNode each : value.values())
        number(each, least, most).ifPresent(found -> numbers.add(Math.toIntExact(found)));
    if (!value.isArray() || numbers.size() < value.size())
      violation(name, "must be a list of whole numbers from " + least + " to " + most);
    return numbers;
  }

  /// Notes what was not asked for.
  void nothingElse() {
    if (object == null) return;
    for (Map.Entry<String, JsonNode> field : object.entries())
      if (!known.contains(field.getKey())) violation(field.getKey(), "is unknown");
  }

  void violation(String name, String what) {
    if (object != null) violations.add(path + name + ": " + what);
  }

  private @Nullable JsonNode get(String name) {
    known.add(name);
    JsonNode value = object == null ? null : object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private static Optional<Long> number(@Nullable JsonNode value, long least, long most) {
    if (value == null || !value.isNumber()) return Optional.empty();
    Number number = value.getNumberValue();
    if (!(number instanceof Integer || number instanceof Long || number instanceof BigInteger))
      return Optional.empty();
    BigInteger exact = value.getBigIntegerValue();
    boolean fits =
        exact.compareTo(BigInteger.valueOf(least)) >= 0
            && exact.compareTo(BigInteger.valueOf(most)) <= 0;
    return fits ? Optional.of(exact.longValueExact()) : Optional.empty();
  }

  private static String range(long least, long most) {
    return most == Long.MAX_VALUE
        ? "must be a whole number, at least " + least
        : "must be a whole number from " + least + " to " + most;
  }
}
