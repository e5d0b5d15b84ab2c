package punchcard.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.List;

/// Cuts a row of a file into its cells.
final class Cells {
  private static final ObjectReader CELLS = new CsvMapper().readerForListOf(String.class);
  private static final String NOT_UTF_8 = "\uFFFD";

  private Cells() {}

  /// @throws BadRow if it is no CSV
  static List<String> of(String text) {
    if (text.contains(NOT_UTF_8)) throw new BadRow("it is not in UTF-8");
    try {
      return CELLS.readValue(text);
    } catch (JsonProcessingException e) {
      throw new BadRow("it is no CSV: a quotation mark is missing, or too much");
    }
  }
}
