package punchcard.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedFileTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(3_600);

  @TempDir private Path folder = Path.of("");

  @Test
  void rows_are_numbered_by_their_lines_whatever_ends_them_and_blank_ones_are_left_out()
      throws IOException {
    ImportedFile file = file("\uFEFFheading\na\r\n\n  \nb\nlast");

    assertThat(file.heading()).isEqualTo("heading");
    assertThat(rows(file)).containsExactly("2 a", "5 b", "6 last");
    assertThat(file.bytes()).isEqualTo(24);
  }

  @Test
  void it_is_known_by_the_sha_256_of_its_bytes() throws IOException {
    assertThat(file("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void what_is_not_utf_8_is_marked_and_the_next_row_is_whole() throws IOException {
    Path path = folder.resolve("latin-1.csv");
    Files.writeString(path, "heading\nMüller\nMeier\n", ISO_8859_1);

    assertThat(rows(ImportedFile.of(path))).containsExactly("2 M\uFFFDller", "3 Meier");
  }

  @Test
  void an_empty_file_has_no_heading() {
    assertThatIllegalArgumentException().isThrownBy(() -> file("").heading());
  }

  @Test
  void the_moment_of_the_first_import_is_that_of_all_later_ones() throws IOException {
    ImportedFile file = file("abc");

    TakeoverMoment first = TakeoverMoment.of(file, null, NOW);

    assertThat(first.asOf()).isEqualTo("2026-11-22T12:00:00.123Z");
    assertThat(first.firstSent()).isEqualTo(first.asOf());
    assertThat(TakeoverMoment.of(file, null, LATER)).isEqualTo(first);
    assertThat(TakeoverMoment.of(file, first.asOf(), LATER)).isEqualTo(first);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TakeoverMoment.of(file, LATER, LATER))
        .withMessageContaining("as of 2026-11-22T12:00:00.123Z before");
  }

  @Test
  void when_it_was_sent_first_is_noted_beside_the_moment_of_long_ago() throws IOException {
    ImportedFile file = file("abc");
    Instant longAgo = Instant.parse("2020-01-01T05:00:00Z");

    assertThat(TakeoverMoment.of(file, longAgo, NOW).firstSent())
        .isEqualTo("2026-11-22T12:00:00.123Z");
    assertThat(TakeoverMoment.of(file, longAgo, LATER).firstSent())
        .isEqualTo("2026-11-22T12:00:00.123Z");

    Files.writeString(folder.resolve("balances.csv.as-of"), longAgo + " " + file.hash() + "\n");
    assertThat(TakeoverMoment.of(file, null, LATER))
        .isEqualTo(new TakeoverMoment(longAgo, longAgo));
  }

  @Test
  void another_content_has_a_moment_of_its_own_which_is_not_to_come() throws IOException {
    assertThat(TakeoverMoment.of(file("abc"), null, NOW).asOf()).isBefore(NOW);

    assertThat(TakeoverMoment.of(file("abcd"), LATER, LATER).asOf())
        .isEqualTo("2026-11-22T13:00:00.123Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TakeoverMoment.of(file("abc"), LATER, NOW))
        .withMessageContaining("yet to come");
  }

  @Test
  void refused_rows_are_written_as_they_were_with_line_and_reason() throws IOException {
    Path path = folder.resolve("rejects.csv");
    try (RefusedRows refused = new RefusedRows(path, "memberRef,amount")) {
      refused.add(3, "'a \"b\"' is no amount", "\"47,11\",a \"b\"");
      assertThat(refused.count()).isEqualTo(1);
    }
    assertThat(Files.readAllLines(path))
        .containsExactly(
            "line,reason,memberRef,amount", "3,\"'a \"\"b\"\"' is no amount\",\"47,11\",a \"b\"");
  }

  @Test
  void without_a_refused_row_there_is_no_file() throws IOException {
    Path path = Files.writeString(folder.resolve("rejects.csv"), "of an earlier import");
    new RefusedRows(path, "memberRef,amount").close();

    assertThat(path).doesNotExist();
  }

  private ImportedFile file(String text) throws IOException {
    return ImportedFile.of(Files.writeString(folder.resolve("balances.csv"), text));
  }

  private static List<String> rows(ImportedFile file) throws IOException {
    List<String> rows = new ArrayList<>();
    file.forEachRow((line, text, _) -> rows.add(line + " " + text));
    return rows;
  }
}
