package punchcard.cli.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Prints a report's tables for people, for spreadsheets or for programs.
public final class Printing {
  private static final String GAP = "  ";

  private Printing() {}

  /// Aligned columns, numbers to the right; a table without rows is left out.
  public static void tables(List<Sheet> sheets, PrintWriter out) {
    for (Sheet sheet : sheets) if (!sheet.rows().isEmpty()) table(sheet, out);
  }

  private static void table(Sheet sheet, PrintWriter out) {
    int[] widths = IntStream.range(0, sheet.columns().size()).map(i -> width(sheet, i)).toArray();
    List<String> lines = new ArrayList<>();
    lines.add(line(List.copyOf(sheet.columns()), widths));
    for (List<Object> row : sheet.rows()) lines.add(line(row, widths));
    out.print(sheet.name() + "\n");
    for (String line : lines) out.print(GAP + line.stripTrailing() + "\n");
    out.print("\n");
  }

  private static int width(Sheet sheet, int column) {
    return IntStream.concat(
            IntStream.of(sheet.columns().get(column).length()),
            sheet.rows().stream().mapToInt(row -> row.get(column).toString().length()))
        .max()
        .orElse(0);
  }

  private static String line(List<?> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String text = String.valueOf(cells.get(i));
      String space = " ".repeat(widths[i] - text.length());
      line.append(cells.get(i) instanceof Number ? space + text : text + space).append(GAP);
    }
    return line.toString();
  }

  /// Each table under its columns, with its name in the first; an empty line between tables.
  public static void csv(List<Sheet> sheets, PrintWriter out) throws JsonProcessingException {
    CsvMapper csv = new CsvMapper();
    String between = "";
    for (Sheet sheet : sheets) {
      out.print(between + csv.writer(CsvSchema.emptySchema()).writeValueAsString(head(sheet)));
      for (List<Object> row : sheet.rows()) {
        List<Object> cells = new ArrayList<>(row);
        cells.addFirst(sheet.name());
        out.print(csv.writer(CsvSchema.emptySchema()).writeValueAsString(cells));
      }
      between = "\n";
    }
  }

  private static List<Object> head(Sheet sheet) {
    List<Object> head = new ArrayList<>(sheet.columns());
    head.addFirst("table");
    return head;
  }

  /// An object with a list for each table.
  public static void json(List<Sheet> sheets, PrintWriter out) throws JsonProcessingException {
    Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
    for (Sheet sheet : sheets)
      all.put(sheet.name(), sheet.rows().stream().map(row -> object(sheet, row)).toList());
    out.print(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
  }

  private static Map<String, Object> object(Sheet sheet, List<Object> row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) object.put(sheet.columns().get(i), row.get(i));
    return object;
  }
}
