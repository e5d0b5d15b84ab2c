package punchcard.cli.agreements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import punchcard.rules.yaml.Violation;
import punchcard.rules.yaml.Warning;

/// Tells what checks found.
final class CheckReport {
  private CheckReport() {}

  /// A line each, in the form in which compilers tell it and editors read it.
  static void text(List<FileCheck> checks, PrintWriter out) {
    for (FileCheck check : checks) {
      findings(check, out);
      if (check.mistakes().isEmpty() && check.warnings().isEmpty())
        out.println(check.file() + ": nothing is wrong");
    }
  }

  /// What there is to say of one file; nothing, if nothing is wrong.
  static void findings(FileCheck check, PrintWriter out) {
    lines(check).map(Line::text).forEach(out::println);
  }

  private record Line(Path file, int line, int column, String kind, String message) {
    String text() {
      return file + ":" + line + ":" + column + ": " + kind + ": " + message;
    }
  }

  private static Stream<Line> lines(FileCheck check) {
    return Stream.concat(
            check.mistakes().stream().map(it -> line(check.file(), it)),
            check.warnings().stream().map(it -> line(check.file(), it)))
        .sorted(Comparator.comparingInt(Line::line).thenComparingInt(Line::column));
  }

  private static Line line(Path file, Violation it) {
    return new Line(file, it.line(), it.column(), "error", it.message());
  }

  private static Line line(Path file, Warning it) {
    return new Line(file, it.line(), it.column(), "warning", it.message());
  }

  /// One object, with both kinds apart.
  static void json(List<FileCheck> checks, PrintWriter out) throws JsonProcessingException {
    List<Map<String, Object>> files = checks.stream().map(CheckReport::file).toList();
    out.println(
        new ObjectMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(Map.of("files", files)));
  }

  private static Map<String, Object> file(FileCheck check) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("file", check.file().toString());
    file.put(
        "errors",
        check.mistakes().stream().map(it -> place(it.line(), it.column(), it.message())).toList());
    file.put(
        "warnings",
        check.warnings().stream().map(it -> place(it.line(), it.column(), it.message())).toList());
    return file;
  }

  private static Map<String, Object> place(int line, int column, String message) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("line", line);
    place.put("column", column);
    place.put("message", message);
    return place;
  }
}
