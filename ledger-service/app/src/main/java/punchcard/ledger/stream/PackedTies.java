package punchcard.ledger.stream;

import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.MemberId;
import punchcard.ledger.Inherited;
import punchcard.ledger.Separated;
import punchcard.ledger.Status;
import punchcard.ledger.Ties;
import punchcard.ledger.journal.MergeId;

/// Whether a member's points are its own, and which came by merges; one byte where there is
/// nothing of it.
final class PackedTies {
  private static final byte NONE = 0;
  private static final byte OPEN = 1;
  private static final byte ERASED = 2;
  private static final byte MERGED = 3;
  private static final byte HALTED = 4;

  private PackedTies() {}

  static void write(Ties ties, PackedWriter out) {
    if (ties.equals(Ties.NONE)) {
      out.raw(NONE);
      return;
    }
    status(ties.status(), out);
    out.unsigned(ties.inherited().size());
    for (Inherited came : ties.inherited()) {
      out.unsigned(came.sequence());
      out.unsigned(came.merges().size());
      for (MergeId merge : came.merges()) out.text(merge.value());
    }
    out.unsigned(ties.separated().size());
    for (Separated separated : ties.separated()) {
      out.text(separated.merge().value());
      out.text(separated.from().value());
    }
  }

  private static void status(Status status, PackedWriter out) {
    switch (status) {
      case Status.Open _ -> out.raw(OPEN);
      case Status.Erased _ -> out.raw(ERASED);
      case Status.Merged merged -> {
        out.raw(merged.halted() ? HALTED : MERGED);
        out.text(merged.merge().value());
        out.text(merged.into().value());
      }
    }
  }

  static Ties read(PackedReader in) {
    byte status = in.raw();
    if (status == NONE) return Ties.NONE;
    return new Ties(status(status, in), inherited(in), separated(in));
  }

  private static Status status(byte status, PackedReader in) {
    return switch (status) {
      case OPEN -> new Status.Open();
      case ERASED -> new Status.Erased();
      case MERGED, HALTED ->
          new Status.Merged(new MergeId(in.text()), new MemberId(in.text()), status == HALTED);
      default -> throw new IllegalStateException("a member of status " + status);
    };
  }

  private static List<Inherited> inherited(PackedReader in) {
    int count = in.count();
    List<Inherited> inherited = new ArrayList<>(count);
    for (int i = 0; i < count; i++) inherited.add(new Inherited(in.unsigned(), merges(in)));
    return inherited;
  }

  private static List<MergeId> merges(PackedReader in) {
    int count = in.count();
    List<MergeId> merges = new ArrayList<>(count);
    for (int i = 0; i < count; i++) merges.add(new MergeId(in.text()));
    return merges;
  }

  private static List<Separated> separated(PackedReader in) {
    int count = in.count();
    List<Separated> separated = new ArrayList<>(count);
    for (int i = 0; i < count; i++)
      separated.add(new Separated(new MergeId(in.text()), new MemberId(in.text())));
    return separated;
  }
}
