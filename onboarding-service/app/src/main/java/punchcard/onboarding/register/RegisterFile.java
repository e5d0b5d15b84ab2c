package punchcard.onboarding.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The register as it is written: `register.yaml`.
public final class RegisterFile {
  private static final String NAME = "/register.yaml";
  private static final List<String> CONTROLLER = List.of("name", "contact", "transfers");

  private RegisterFile() {}

  /// All of it.
  public static Register read() {
    try (InputStream file = RegisterFile.class.getResourceAsStream(NAME)) {
      if (file == null) throw new IllegalStateException("the register is not built in");
      return register(map(new Load(LoadSettings.builder().build()).loadFromInputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("the register cannot be read", e);
    }
  }

  private static Register register(Map<String, Object> file) {
    Map<String, Object> controller = map(file.get("controller"));
    Map<String, String> who = new HashMap<>();
    for (String name : CONTROLLER) who.put(name, text(controller, name));
    List<Activity> activities = new ArrayList<>();
    map(file.get("activities")).forEach((name, it) -> activities.add(activity(name, map(it))));
    return new Register(
        who,
        texts(controller.get("safeguards")),
        text(file, "recipients"),
        activities,
        places(map(file.get("topics"))),
        places(map(file.get("tables"))));
  }

  private static Activity activity(String name, Map<String, Object> it) {
    Map<String, List<String>> elements = new HashMap<>();
    map(it.get("elements")).forEach((record, fields) -> elements.put(record, texts(fields)));
    return new Activity(
        name,
        text(it, "purpose"),
        text(it, "basis"),
        text(it, "subjects"),
        text(it, "data"),
        text(it, "until"),
        elements);
  }

  private static List<Place> places(Map<String, Object> all) {
    List<Place> places = new ArrayList<>();
    all.forEach(
        (name, it) -> {
          Map<String, Object> place = map(it);
          places.add(
              new Place(
                  name,
                  text(place, "activity"),
                  text(place, "keeps"),
                  texts(place.getOrDefault("columns", List.of()))));
        });
    return places;
  }

  private static String text(Map<String, Object> of, String name) {
    if (of.get(name) instanceof String text && !text.isBlank()) return text;
    throw new IllegalStateException("the register has no " + name);
  }

  private static List<String> texts(@Nullable Object node) {
    if (!(node instanceof List<?> list)) throw new IllegalStateException("no list: " + node);
    return list.stream().map(String::valueOf).toList();
  }

  private static Map<String, Object> map(@Nullable Object node) {
    if (!(node instanceof Map<?, ?> entries)) throw new IllegalStateException("no map: " + node);
    Map<String, Object> map = new LinkedHashMap<>();
    entries.forEach((key, value) -> map.put(String.valueOf(key), value));
    return map;
  }
}
