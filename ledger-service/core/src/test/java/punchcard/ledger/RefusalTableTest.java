package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The README's table of refusals says what the enum's Javadoc says, in its order.
final class RefusalTableTest {
  private static final Path SOURCE = Path.of("src/main/java/punchcard/ledger/Refusal.java");
  private static final Path README = Path.of("../README.md");
  private static final Pattern CONSTANT = Pattern.compile("((?:  ///[^\n]*\n)+)  ([A-Z_]+)[,;]?\n");

  @Test
  void the_readme_has_the_table() throws IOException {
    List<String> rows = rows();

    assertThat(rows).hasSameSizeAs(Refusal.values());
    assertThat(Files.readString(README)).contains(String.join("\n", rows));
  }

  /// One for each reason, as Markdown.
  private static List<String> rows() throws IOException {
    List<String> rows = new ArrayList<>();
    Matcher constants = CONSTANT.matcher(Files.readString(SOURCE));
    while (constants.find())
      rows.add("| `" + constants.group(2) + "` | " + sentence(constants.group(1)) + " |");
    return rows;
  }

  private static String sentence(String comment) {
    return Stream.of(comment.split("\n"))
        .map(line -> line.replaceFirst(" *///", "").strip())
        .reduce((one, next) -> one + " " + next)
        .orElseThrow()
        .replaceAll("\\[(\\w+)#(\\w+)]", "`$1.$2`");
  }
}
