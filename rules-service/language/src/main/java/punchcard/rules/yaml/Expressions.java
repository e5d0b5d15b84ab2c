package punchcard.rules.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import punchcard.rules.AmountExpression;
import punchcard.rules.Condition;
import punchcard.rules.EventType;
import punchcard.rules.Promotion;
import punchcard.rules.Run;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.cel.Compilation;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.cel.Compilation.Rejected;
import punchcard.rules.cel.ExpressionError;
import punchcard.rules.cel.TierNames;

/// Compiles the expressions of one file, and tells what is wrong with them at the file's lines
/// and columns.
final class Expressions {
  private final CelExpressions compiler;
  private final TierNames tiers;
  private final Lines file;
  private final Warnings warnings;
  private final SegmentsReader segments;

  private Expressions(
      CelExpressions compiler,
      TierNames tiers,
      Lines file,
      Warnings warnings,
      SegmentsReader segments) {
    this.compiler = compiler;
    this.tiers = tiers;
    this.file = file;
    this.warnings = warnings;
    this.segments = segments;
  }

  /// @param segments the elements of the file's `segments`
  static Expressions of(
      CelExpressions compiler,
      TierNames tiers,
      Lines file,
      List<Node> segments,
      Violations violations,
      Warnings warnings) {
    SegmentsReader reader = new SegmentsReader(violations);
    Expressions expressions = new Expressions(compiler, tiers, file, warnings, reader);
    segments.forEach(node -> reader.read(node, expressions));
    return expressions;
  }

  CelExpressions compiler() {
    return compiler;
  }

  /// @param promotion of which the rule is a part; null: of none
  @Nullable Compiled<Condition> condition(
      EventType type, Text text, @Nullable Promotion promotion) {
    return warned(
        compiled(
            compiler.condition(type, text.value(), segments.segments(), tiers, run(promotion)),
            text),
        text,
        "this rule never earns anything: ");
  }

  /// @param promotion of which the rule is a part; null: of none
  @Nullable Compiled<AmountExpression> amount(
      EventType type, Text text, @Nullable Promotion promotion) {
    return compiled(
        compiler.amount(type, text.value(), segments.segments(), tiers, run(promotion)), text);
  }

  private static @Nullable Run run(@Nullable Promotion promotion) {
    return promotion != null && promotion.isShort() ? new Run(promotion.days().from()) : null;
  }

  @Nullable Compiled<Condition> participants(Text text) {
    return warned(
        compiled(compiler.participants(text.value(), segments.segments(), tiers), text),
        text,
        "nobody is ever a participant: ");
  }

  @Nullable Compiled<Condition> audience(Text text) {
    return warned(
        compiled(compiler.participants(text.value(), segments.segments(), tiers), text),
        text,
        "this promotion is for nobody: ");
  }

  @Nullable Compiled<Condition> segment(Text text) {
    return warned(
        compiled(compiler.segment(text.value(), tiers), text),
        text,
        "nobody is ever in this segment: ");
  }

  void warnOfUnusedSegments() {
    segments.warnOfUnused(warnings);
  }

  private @Nullable Compiled<Condition> warned(
      @Nullable Compiled<Condition> condition, Text text, String so) {
    if (condition != null)
      condition.neverTrue().ifPresent(it -> warnings.at(place(it, text), so + it.message()));
    return condition;
  }

  private <E> @Nullable Compiled<E> compiled(Compilation<E> compilation, Text text) {
    return switch (compilation) {
      case Compiled<E> compiled -> {
        segments.use(compiled.segments());
        yield compiled;
      }
      case Rejected<E> rejected -> {
        rejected.errors().forEach(e -> text.violations().at(place(e, text), e.message()));
        yield null;
      }
    };
  }

  private Place place(ExpressionError error, Text text) {
    return text.place(error.line(), error.column(), file);
  }
}
