package punchcard.onboarding.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Pseudonyms;

/// What holds of every cursor.
class FeedCursorsPropertyTest {
  private static final PartnerId GYM = new PartnerId("gym");
  private final FeedCursors cursors = new FeedCursors(new Pseudonyms("a secret of some length"));

  @Property
  void it_is_read_as_it_was_written(@ForAll("places") FeedPlace place) {
    assertThat(cursors.read(GYM, cursors.write(GYM, place))).contains(place);
  }

  @Property
  void it_is_good_for_no_other_partner_and_under_no_other_secret(
      @ForAll("places") FeedPlace place) {
    String cursor = cursors.write(GYM, place);

    assertThat(cursors.read(new PartnerId("grocer"), cursor)).isEmpty();
    FeedCursors others = new FeedCursors(new Pseudonyms("another secret of some length"));
    assertThat(others.read(GYM, cursor)).isEmpty();
  }

  @Property
  void no_bit_of_it_can_be_changed(@ForAll("places") FeedPlace place, @ForAll int any) {
    byte[] bytes = Base64.getUrlDecoder().decode(cursors.write(GYM, place));
    int bit = Math.floorMod(any, bytes.length * 8);
    bytes[bit / 8] ^= (byte) (1 << bit % 8);

    String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

    assertThat(cursors.read(GYM, changed)).isEmpty();
  }

  @Property
  void what_was_not_written_is_not_read(@ForAll String text) {
    assertThat(cursors.read(GYM, text)).isEmpty();
  }

  @Provide
  Arbitrary<FeedPlace> places() {
    Arbitrary<List<Long>> offsets =
        Arbitraries.longs().greaterOrEqual(0).list().ofMinSize(1).ofMaxSize(12);
    return offsets.map(FeedPlace::new);
  }
}
