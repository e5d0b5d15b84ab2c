package punchcard.rules.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import java.util.Map;
import java.util.Optional;
import punchcard.rules.Fault;
import punchcard.rules.Occasion;
import punchcard.rules.RuleFailure;
import punchcard.rules.Window;

/// One compiled expression, worked out for one occasion after the other.
final class Evaluation {
  private final Program program;
  private final Segments segments;
  private final Map<String, Window> windows;

  /// @param segments those of the expression's agreement
  /// @param windows those that it can name
  Evaluation(Program program, Segments segments, Map<String, Window> windows) {
    this.program = program;
    this.segments = segments;
    this.windows = windows;
  }

  boolean truth(Occasion occasion) {
    return value(occasion) instanceof Boolean truth && truth;
  }

  long whole(Occasion occasion) {
    if (value(occasion) instanceof Long whole) return whole;
    throw new RuleFailure(Fault.MISSING_VALUE, "the amount is null");
  }

  /// What it comes to, as a literal; or why it cannot be worked out.
  String literal(Occasion occasion) {
    try {
      return Literals.of(value(occasion));
    } catch (RuleFailure failure) {
      return "fails: " + failure.getMessage();
    }
  }

  /// Whether it is false without looking at an event; what fails is not false.
  boolean isFalse() {
    try {
      return Boolean.FALSE.equals(program.eval());
    } catch (CelEvaluationException e) {
      return false;
    }
  }

  private Object value(Occasion occasion) {
    try {
      return program.eval(name -> variable(name, occasion));
    } catch (CelEvaluationException e) {
      throw failure(e);
    }
  }

  private Optional<Object> variable(String name, Occasion occasion) {
    return switch (name) {
      case CelExpressions.EVENT -> Optional.of(occasion.event().fields());
      case CelExpressions.MEMBER -> Optional.of(new MemberFields(occasion, segments));
      case CelExpressions.HISTORY -> Optional.of(new PastEvents(occasion, null, windows));
      default -> Optional.empty();
    };
  }

  private static RuleFailure failure(CelEvaluationException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause())
      if (cause instanceof RuleFailure failure) return failure;
    return new RuleFailure(faultOf(e), String.valueOf(e.getMessage()));
  }

  private static Fault faultOf(CelEvaluationException e) {
    return switch (e.getErrorCode()) {
      case DIVIDE_BY_ZERO -> Fault.DIVISION_BY_ZERO;
      case NUMERIC_OVERFLOW -> Fault.OVERFLOW;
      // An overload is missing only for null: everything else is typed.
      case ATTRIBUTE_NOT_FOUND, INDEX_OUT_OF_BOUNDS, OVERLOAD_NOT_FOUND -> Fault.MISSING_VALUE;
      default -> Fault.NOT_EVALUABLE;
    };
  }
}
