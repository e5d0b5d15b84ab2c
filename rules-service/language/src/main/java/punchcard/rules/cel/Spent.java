package punchcard.rules.cel;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Fault;
import punchcard.rules.RuleFailure;

/// `spent(lines, category)`: what the lines of a category come to, in minor units; zero if there is
/// none.
final class Spent {
  static final String NAME = "spent";

  private static final String OVERLOAD = "spent_lines_string";
  private static final String LINE = "SpendLine";

  static final CelFunctionDecl DECLARATION =
      CelFunctionDecl.newFunctionDeclaration(
          NAME,
          CelOverloadDecl.newGlobalOverload(
              OVERLOAD,
              SimpleType.INT,
              ListType.create(StructTypeReference.create(LINE)),
              SimpleType.STRING));

  @SuppressWarnings("rawtypes") // CEL's bindings are made of raw classes.
  static final CelFunctionBinding BINDING =
      CelFunctionBinding.from(OVERLOAD, List.class, String.class, Spent::spent);

  private Spent() {}

  private static Object spent(List<?> lines, String category) {
    long sum = 0;
    for (Object line : lines) {
      Map<?, ?> fields = (Map<?, ?>) line;
      if (category.equals(fields.get("category"))) sum = plus(sum, fields.get("amountMinor"));
    }
    return sum;
  }

  private static long plus(long sum, @Nullable Object amountMinor) {
    if (!(amountMinor instanceof Long amount)) throw new RuleFailure(Fault.MISSING_VALUE);
    try {
      return Math.addExact(sum, amount);
    } catch (ArithmeticException e) {
      throw new RuleFailure(Fault.OVERFLOW);
    }
  }
}
