package punchcard.rules.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.Operator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchcard.rules.cel.FieldType.ListOf;
import punchcard.rules.cel.FieldType.Nullable;
import punchcard.rules.cel.FieldType.Struct;
import punchcard.rules.spelling.Spelling;

/// Finds the names in an expression that mean nothing where they stand, and what was probably
/// meant: a field of what is before the dot, a variable, a function.
final class Misspellings {
  private static final Optional<FieldType> UNKNOWN = Optional.empty();

  private final Map<String, Struct> structs;
  private final Map<Long, String> hints = new HashMap<>();

  private Misspellings(Map<String, Struct> structs) {
    this.structs = structs;
  }

  /// By the number that a part of the expression has in the tree, how a sentence on it ends.
  ///
  /// @param parsed which does not have to pass the checker
  /// @param structs the variables that have fields
  static Map<Long, String> hints(CelAbstractSyntaxTree parsed, Map<String, Struct> structs) {
    Misspellings found = new Misspellings(structs);
    Map<String, Optional<FieldType>> scope = new HashMap<>();
    structs.forEach((name, struct) -> scope.put(name, Optional.of(struct)));
    scope.put(CelExpressions.HISTORY, UNKNOWN);
    found.typeOf(parsed.getExpr(), scope);
    return found.hints;
  }

  /// @param scope the variables, as far as their types are known
  private Optional<FieldType> typeOf(CelExpr expr, Map<String, Optional<FieldType>> scope) {
    return switch (expr.getKind()) {
      case IDENT -> variable(expr, scope);
      case SELECT -> field(expr.id(), expr.select(), scope);
      case CALL -> call(expr.id(), expr.call(), scope);
      case COMPREHENSION -> comprehension(expr.comprehension(), scope);
      case LIST -> all(expr.list().elements(), scope);
      case MAP -> {
        expr.map().entries().forEach(entry -> all(List.of(entry.key(), entry.value()), scope));
        yield UNKNOWN;
      }
      case CONSTANT, STRUCT, NOT_SET -> UNKNOWN;
    };
  }

  private Optional<FieldType> all(List<CelExpr> parts, Map<String, Optional<FieldType>> scope) {
    parts.forEach(part -> typeOf(part, scope));
    return UNKNOWN;
  }

  private Optional<FieldType> variable(CelExpr expr, Map<String, Optional<FieldType>> scope) {
    String name = expr.ident().name();
    if (scope.containsKey(name)) return scope.getOrDefault(name, UNKNOWN);
    Map<String, String> meant = new HashMap<>();
    mean(CelExpressions.MEMBER, meant);
    mean(CelExpressions.EVENT, meant);
    scope.keySet().forEach(variable -> meant.put(variable, variable));
    suggest(expr.id(), name, meant);
    return UNKNOWN;
  }

  /// A field, of which was left out whose it is.
  private void mean(String variable, Map<String, String> meant) {
    Struct struct = structs.get(variable);
    if (struct != null)
      struct.fields().keySet().forEach(field -> meant.put(field, variable + "." + field));
  }

  private Optional<FieldType> field(
      long id, CelSelect select, Map<String, Optional<FieldType>> scope) {
    Optional<FieldType> operand = typeOf(select.operand(), scope).map(Misspellings::present);
    if (!(operand.orElse(null) instanceof Struct struct)) return UNKNOWN;
    FieldType type = struct.fields().get(select.field());
    if (type == null) {
      Map<String, String> meant = new HashMap<>();
      struct.fields().keySet().forEach(name -> meant.put(name, path(select.operand()) + name));
      suggest(id, select.field(), meant);
    }
    return Optional.ofNullable(type);
  }

  private Optional<FieldType> call(long id, CelCall call, Map<String, Optional<FieldType>> scope) {
    call.target().ifPresent(target -> typeOf(target, scope));
    List<Optional<FieldType>> arguments =
        call.args().stream().map(argument -> typeOf(argument, scope)).toList();
    if (!Functions.NAMES.contains(call.function()))
      Spelling.nearest(call.function(), Functions.WORDS)
          .ifPresent(name -> hints.put(id, Spelling.hint(name)));
    return call.function().equals(Operator.INDEX.getFunction())
        ? arguments.getFirst().flatMap(Misspellings::element)
        : UNKNOWN;
  }

  private Optional<FieldType> comprehension(
      CelComprehension loop, Map<String, Optional<FieldType>> scope) {
    Map<String, Optional<FieldType>> inner = new HashMap<>(scope);
    inner.put(loop.iterVar(), typeOf(loop.iterRange(), scope).flatMap(Misspellings::element));
    inner.put(loop.accuVar(), UNKNOWN);
    return all(
        List.of(loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result()), inner);
  }

  private void suggest(long id, String written, Map<String, String> meant) {
    Spelling.nearest(written, meant.keySet())
        .ifPresent(name -> hints.put(id, Spelling.hint(meant.getOrDefault(name, name))));
  }

  private static FieldType present(FieldType type) {
    return type instanceof Nullable(FieldType present) ? present : type;
  }

  private static Optional<FieldType> element(FieldType type) {
    return present(type) instanceof ListOf(FieldType element)
        ? Optional.of(element)
        : Optional.empty();
  }

  /// How the place of a field is written, as far as it is plain: `event.`, `l.`
  private static String path(CelExpr expr) {
    if (expr.getKind() == Kind.IDENT) return expr.ident().name() + ".";
    return expr.getKind() == Kind.SELECT
        ? path(expr.select().operand()) + expr.select().field() + "."
        : "";
  }
}
