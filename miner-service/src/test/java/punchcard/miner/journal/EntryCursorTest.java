package punchcard.miner.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchcard.kernel.LogPosition;

final class EntryCursorTest {
  @Test
  void it_is_behind_all_that_was_shown_and_where_it_was_elsewhere() {
    EntryCursor cursor = new EntryCursor(Map.of(0, 4L, 7, 9L));

    EntryCursor after = cursor.after(List.of(at(7, 9), at(3, 2), at(7, 12)));

    assertThat(after).isEqualTo(new EntryCursor(Map.of(0, 4L, 3, 3L, 7, 13L)));
    assertThat(after.in(1)).isZero();
  }

  @Test
  void it_is_read_as_it_is_written() {
    EntryCursor cursor = new EntryCursor(Map.of(0, 4L, 7, 9L));

    assertThat(EntryCursor.parse(cursor.toString())).hasValue(cursor);
    assertThat(EntryCursor.parse(EntryCursor.BEGINNING.toString())).hasValue(EntryCursor.BEGINNING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0:", "0:1;", "0:-1", "0:1 or true", "0:1234567890123456789", "123456:1"})
  void what_we_did_not_write_is_no_cursor(String plain) {
    String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(US_ASCII));

    assertThat(EntryCursor.parse(text)).isEmpty();
    assertThat(EntryCursor.parse("&" + text)).isEmpty();
  }

  private static LogPosition at(int partition, long offset) {
    return new LogPosition("ledger-entries", partition, offset);
  }
}
