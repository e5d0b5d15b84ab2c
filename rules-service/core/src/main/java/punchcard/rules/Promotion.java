package punchcard.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.kernel.Points;

/// What some members get beside others for a time, so that they do something; and some of those for
/// whom it is meant do not get it, so that one can tell whether it helped.
///
/// @param days of the events that its rules look at
/// @param audience for whom it is meant
/// @param isOptional whether a member has to activate it first
/// @param controlPercent how many of a hundred of its audience do not get it, 0 to 100
/// @param limit how often it gives a member points; null: always
/// @param budget the most that it gives to all members together, whatever version of the agreement;
///     null: there is no most
public record Promotion(
    PromotionId id,
    DateRange days,
    Participants audience,
    boolean isOptional,
    int controlPercent,
    @Nullable Limit limit,
    @Nullable Points budget) {
  private static final int ALL = 100;

  /// One without a budget.
  public Promotion(
      PromotionId id,
      DateRange days,
      Participants audience,
      boolean isOptional,
      int controlPercent,
      @Nullable Limit limit) {
    this(id, days, audience, isOptional, controlPercent, limit, null);
  }

  /// @throws IllegalArgumentException if the control group is no part of the audience
  public Promotion {
    if (controlPercent < 0 || controlPercent > ALL)
      throw new IllegalArgumentException(controlPercent + " % of " + id);
  }

  /// Which part of the audience a member is in.
  public enum Group {
    /// It gets the promotion.
    TREATED,
    /// It does not, and is compared with those who do.
    CONTROL
  }

  /// The most that it gives a member.
  ///
  /// @param events so many in a window, more than zero
  public record Limit(long events, Window per) {}

  /// Always the same for a member, by the SHA-256 of both ids, and another one in each promotion.
  ///
  /// @param member null: of whom nothing is known
  public Group groupOf(@Nullable MemberId member) {
    if (member == null || controlPercent == 0) return Group.TREATED;
    byte[] hash = sha256().digest((id + "/" + member.value()).getBytes(UTF_8));
    long number = Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt());
    return number % ALL < controlPercent ? Group.CONTROL : Group.TREATED;
  }

  /// Whether it is short enough for what is counted over all its days.
  public boolean isShort() {
    return days.isWithin(Run.MOST_DAYS);
  }

  /// Whether the member has it: by activating it, or if that is not asked for, by not ending it.
  boolean isActiveFor(MemberState member) {
    Boolean wanted = member.promotions().get(id);
    return isOptional ? Boolean.TRUE.equals(wanted) : !Boolean.FALSE.equals(wanted);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
