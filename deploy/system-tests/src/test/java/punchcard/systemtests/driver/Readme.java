package punchcard.systemtests.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The commands of the project's README: its fenced blocks that begin with a command.
public final class Readme {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("(deploy/|mvn |curl |npm |node |cd |token\\(\\)).*", Pattern.DOTALL);

  private Readme() {}

  /// The blocks of commands, in their order.
  public static List<String> commands() {
    return BLOCK
        .matcher(text())
        .results()
        .map(MatchResult::group)
        .map(block -> block.substring(block.indexOf('\n') + 1, block.lastIndexOf("```")).strip())
        .filter(block -> COMMAND.matcher(block).matches())
        .toList();
  }

  /// The lines of the demo's table that the README shows, of the points that each rule has issued.
  public static List<String> pointsIssued() {
    return text().lines().filter(line -> line.matches("  \\w+ / [\\w-]+ +[\\d,]+")).toList();
  }

  /// Whether a block brings all that it needs.
  public static boolean needsNoStack(String block) {
    return block.startsWith("deploy/");
  }

  /// Whether a block is done only when somebody stops it.
  public static boolean runsUntilStopped(String block) {
    return block.startsWith("deploy/local/up") && !block.contains("--check");
  }

  /// Whether a block uses a stack that runs at the usual ports.
  public static boolean usesAStack(String block) {
    return !needsNoStack(block) && !block.startsWith("mvn ");
  }

  private static String text() {
    try {
      return Files.readString(Shell.project().resolve("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
