package punchcard.onboarding.index;

import java.util.Map;

/// Where the log of member events ends for readers of what is committed, by partition.
@FunctionalInterface
interface LogEnds {
  Map<Integer, Long> now();
}
