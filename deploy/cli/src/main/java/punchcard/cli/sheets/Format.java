package punchcard.cli.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.List;

/// Who reads a report.
public enum Format {
  /// People.
  TABLE,
  /// Spreadsheets.
  CSV,
  /// Programs.
  JSON;

  /// Prints the tables for them.
  public void print(List<Sheet> sheets, PrintWriter out) throws JsonProcessingException {
    switch (this) {
      case TABLE -> Printing.tables(sheets, out);
      case CSV -> Printing.csv(sheets, out);
      case JSON -> Printing.json(sheets, out);
    }
    out.flush();
  }
}
