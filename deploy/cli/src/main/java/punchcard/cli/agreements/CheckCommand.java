package punchcard.cli.agreements;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tells what publishing would say of files, and what it would let pass and is probably not meant.
@Command(
    name = "check",
    description = "All that is wrong with agreements' files, as publishing would tell it.",
    footer = "Exits with 0 if they can be published, 1 if not, 2 if one cannot be read.",
    exitCodeOnExecutionException = CheckCommand.UNREADABLE)
final class CheckCommand implements Callable<Integer> {
  static final int UNREADABLE = 2;
  private static final int MISTAKES = 1;

  /// Who reads it.
  enum Format {
    /// People, and editors that read compilers' words.
    TEXT,
    /// Programs.
    JSON
  }

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The agreements' files.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}, by default ${DEFAULT-VALUE}.")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// A file that cannot be read does not keep the others from being checked.
  @Override
  public Integer call() throws IOException {
    List<FileCheck> checks = new ArrayList<>();
    for (Path file : files) {
      try {
        checks.add(FileCheck.of(file, FileCheck.content(file)));
      } catch (IOException e) {
        spec.commandLine().getErr().println("punchcard: " + e.getMessage());
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> CheckReport.text(checks, out);
      case JSON -> CheckReport.json(checks, out);
    }
    out.flush();
    if (checks.size() < files.size()) return UNREADABLE;
    return checks.stream().allMatch(check -> check.mistakes().isEmpty()) ? 0 : MISTAKES;
  }
}
