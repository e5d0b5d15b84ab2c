package punchcard.cli.accounts;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.exposure.ExposureLimit;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// Reads how much of whose points the programme wants to have out: a CSV file, a limit a line.
final class Limits {
  private static final Set<String> COLUMNS =
      Set.of("issuer", "currency", "mostMinor", "mostPerMille");
  private static final long WHOLE_PER_MILLE = 1000;

  private Limits() {}

  /// @throws IllegalArgumentException if a line is no limit; it names the line
  static List<ExposureLimit> in(Path file) throws IOException {
    List<ExposureLimit> limits = new ArrayList<>();
    CsvSchema withHeader = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper().readerForMapOf(String.class).with(withHeader).readValues(file.toFile())) {
      for (int line = 2; rows.hasNextValue(); line++)
        limits.add(limit(file, line, rows.nextValue()));
    }
    return limits;
  }

  private static ExposureLimit limit(Path file, int line, Map<String, String> row) {
    try {
      if (!row.keySet().equals(COLUMNS))
        throw new IllegalArgumentException("the columns are " + COLUMNS);
      Long most = number(row.get("mostMinor"), Long.MAX_VALUE);
      Long perMille = number(row.get("mostPerMille"), WHOLE_PER_MILLE);
      return new ExposureLimit(
          new PartnerId(String.valueOf(row.get("issuer"))),
          new Currency(String.valueOf(row.get("currency"))),
          most,
          perMille == null ? null : Math.toIntExact(perMille));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s, line %d: %s".formatted(file, line, e.getMessage()), e);
    }
  }

  private static @Nullable Long number(@Nullable String text, long most) {
    if (text == null || text.isBlank()) return null;
    long number = Long.parseLong(text.strip());
    if (number < 0 || number > most)
      throw new IllegalArgumentException(text + " is not from 0 to " + most);
    return number;
  }
}
