package punchcard.onboarding.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the log of member events, as callers write it: `partition,offset`.
record PastPlace(int partition, long offset) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,6}),([0-9]{1,18})");

  static PastPlace of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) throw MemberProblems.badInput("at: a partition and an offset, as 3,125");
    return new PastPlace(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
  }
}
