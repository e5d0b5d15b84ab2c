package punchcard.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A Java program, run by the JDK that runs this one.
///
/// @param flags of the virtual machine; a later one wins
/// @param jars the files it is made of: another size or time makes it another program
/// @param target what follows the flags: class path and main class, or `-jar`, and the arguments
public record JavaProgram(
    List<String> flags, List<Path> jars, List<String> target, Map<String, String> environment)
    implements Program {

  /// A program given by its class path, main class and arguments.
  public static JavaProgram ofMain(String classPath, String mainClass, String... arguments) {
    List<Path> jars = Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
    List<String> target =
        Stream.concat(Stream.of("-cp", classPath, mainClass), Stream.of(arguments)).toList();
    return new JavaProgram(List.of(), jars, target, Map.of());
  }

  /// A program given by a jar whose manifest names the rest.
  public static JavaProgram ofJar(Path jar) {
    return new JavaProgram(List.of(), List.of(jar), List.of("-jar", jar.toString()), Map.of());
  }

  /// The same program with more flags, which win over those it has.
  public JavaProgram withFlags(List<String> more) {
    return new JavaProgram(joined(flags, more), jars, target, environment);
  }

  /// The same program with more variables, which win over those it has.
  public JavaProgram with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new JavaProgram(flags, jars, target, Map.copyOf(all));
  }

  /// The command line that runs it.
  public List<String> words() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return joined(List.of(java.toString()), joined(flags, target));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
