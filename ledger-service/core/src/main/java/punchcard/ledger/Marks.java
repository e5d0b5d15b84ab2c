package punchcard.ledger;

import java.util.ArrayList;
import java.util.List;

/// How far each stream of postings has come with a member: its high-water mark. What lies at or
/// below it was posted or refused before, so a repetition is found in constant memory.
///
/// @param reached one place per stream
public record Marks(List<Source> reached) {
  public static final Marks NONE = new Marks(List.of());

  public Marks {
    reached = List.copyOf(reached);
  }

  boolean cover(Source source) {
    for (Source mark : reached)
      if (mark.stream().equals(source.stream())) return source.position() <= mark.position();
    return false;
  }

  Marks movedTo(Source source) {
    List<Source> moved = new ArrayList<>(reached.size() + 1);
    for (Source mark : reached) if (!mark.stream().equals(source.stream())) moved.add(mark);
    moved.add(source);
    return new Marks(moved);
  }
}
