package punchcard.cli;

import java.time.Instant;
import java.util.List;
import punchcard.avro.PartnerEvent;
import punchcard.avro.SegmentEntered;
import punchcard.avro.SegmentLeft;
import punchcard.kernel.PartnerId;
import punchcard.kernel.SegmentName;

/// Makes of each row of a list that its member enters a segment, or leaves it.
final class SegmentRows implements ImportRows {
  private static final String MEMBER_REF = "memberRef";

  private final int column;
  private final int cells;
  private final PartnerId partner;
  private final SegmentName segment;
  private final boolean isLeft;
  private final String file;
  private final Instant asOf;

  /// @param heading the file's first line, which has `memberRef` among others
  /// @param partner whose list it is
  /// @param isLeft whether the members leave the segment; else they enter it
  /// @param file the SHA-256 by which its rows are known
  /// @param asOf from when on they are in it, or not
  /// @throws IllegalArgumentException if it is no heading
  SegmentRows(
      String heading,
      PartnerId partner,
      SegmentName segment,
      boolean isLeft,
      String file,
      Instant asOf) {
    List<String> titles = Cells.of(heading);
    this.column = titles.indexOf(MEMBER_REF);
    this.cells = titles.size();
    this.partner = partner;
    this.segment = segment;
    this.isLeft = isLeft;
    this.file = file;
    this.asOf = asOf;
    if (column < 0) throw new IllegalArgumentException("The heading lacks " + MEMBER_REF + ".");
  }

  /// The same list may be that of several segments, and may be left again.
  @Override
  public String name() {
    return file + ":" + thing(segment, isLeft);
  }

  static String thing(SegmentName segment, boolean isLeft) {
    return segment + (isLeft ? "-left" : "-entered");
  }

  @Override
  public PartnerEvent event(int line, String text) {
    List<String> row = Cells.of(text);
    if (row.size() != cells)
      throw new BadRow("it has %d cells, the heading %d".formatted(row.size(), cells));
    String reference = MemberReferences.of(row.get(column), partner);
    Object body = isLeft ? new SegmentLeft(segment.value()) : new SegmentEntered(segment.value());
    return new PartnerEvent(name() + ":" + line, reference, asOf, body);
  }
}
