package punchcard.rules;

/// A group of rules within its agreement: `weekend-offers`.
///
/// @param value written as rules' ids are
public record GroupId(String value) implements Comparable<GroupId> {
  /// @throws IllegalArgumentException if the value has another form
  public GroupId {
    if (!RuleId.isValid(value)) throw new IllegalArgumentException("not a group: " + value);
  }

  @Override
  public int compareTo(GroupId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
