package punchcard.cli.agreements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import punchcard.cli.LogOptions;
import punchcard.cli.sheets.Format;
import punchcard.cli.sheets.Sheet;
import punchcard.kernel.AgreementId;
import punchcard.rules.diff.Comparison;
import punchcard.rules.yaml.RuleTexts;
import punchcard.rules.yaml.TierTexts;

/// Tells what one version of an agreement changes in another, or what a file would.
@Command(
    name = "diff",
    description = {
      "What a version or a file changes, rule by rule and day by day; not how it is written.",
      "ID alone compares the newest version with the one before; ID FILE the file with the newest."
    },
    exitCodeOnExecutionException = 2)
final class DiffCommand implements Callable<Integer> {
  private static final Pattern ID_AND_VERSION = Pattern.compile("([^:]*)(?::([0-9]{1,9}))?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  @Parameters(
      index = "0",
      paramLabel = "ID[:V1]",
      description = "The agreement, and the version to compare with.")
  private String from = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "V2|FILE",
      description = "What is compared: a version, or a file that is not published.")
  private @Nullable String to;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES}, by default ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Mixin private LogOptions log = new LogOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Matcher asked = ID_AND_VERSION.matcher(from);
    if (!asked.matches() || !AgreementId.isValid(asked.group(1)))
      throw noSense("'" + from + "' is no agreement id, nor one with a version: gym:3");
    String file = to == null || NUMBER.matcher(to).matches() ? null : candidate(Path.of(to));
    var versions = Published.of(new AgreementId(asked.group(1)), log);
    format.print(List.of(changes(versions, asked.group(2), file)), spec.commandLine().getOut());
    return 0;
  }

  /// @param before the number of the version to compare with; null: the one before
  /// @param file null: a version is compared
  private Sheet changes(
      NavigableMap<Integer, Published> versions, @Nullable String before, @Nullable String file) {
    int newest = versions.lastKey();
    int compared = file == null && to != null ? Integer.parseInt(to) : newest;
    int last = file == null ? compared - 1 : newest;
    int base = before == null ? last : Integer.parseInt(before);
    String candidate = file == null ? version(versions, compared).yaml() : file;
    // The first version changes nothing that was there before.
    boolean isFirst = before == null && base == 0;
    Optional<String> replaced =
        isFirst ? Optional.empty() : Optional.of(version(versions, base).yaml());
    return ChangesSheet.of(
        Comparison.of(replaced.map(RuleTexts::of).orElse(List.of()), RuleTexts.of(candidate)),
        Comparison.ofTiers(
            replaced.map(TierTexts::of).orElse(Collections.emptySortedMap()),
            TierTexts.of(candidate)));
  }

  private Published version(NavigableMap<Integer, Published> versions, int number) {
    Published version = versions.get(number);
    if (version == null)
      throw noSense("There is no version " + number + ", only 1 to " + versions.lastKey() + ".");
    return version;
  }

  /// A file that could be published.
  private String candidate(Path file) throws IOException {
    String content = FileCheck.content(file);
    if (!FileCheck.of(file, content).mistakes().isEmpty())
      throw noSense(file + " is no agreement: ask punchcard agreements check.");
    return content;
  }

  private ParameterException noSense(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
