package punchcard.rules;

/// A promotion, unique in the programme: `campaign-18`.
///
/// @param value written as rules' ids are
public record PromotionId(String value) implements Comparable<PromotionId> {
  /// @throws IllegalArgumentException if the value has another form
  public PromotionId {
    if (!RuleId.isValid(value)) throw new IllegalArgumentException("not a promotion: " + value);
  }

  @Override
  public int compareTo(PromotionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
