package punchcard.systemtests.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the mail server has taken, as whoever owns an address reads it.
public final class Mails {
  private static final Pattern CODE = Pattern.compile("(?m)^([0-9]{6})\\s*$");

  private final Path folder;

  Mails(Path folder) {
    this.folder = folder;
  }

  /// The code of the last mail with one to this address.
  ///
  /// @param address as it is in the mail
  public String codeTo(String address) {
    Optional<String> code = Optional.empty();
    for (Path mail : inOrder()) {
      String text = text(mail);
      Matcher found = CODE.matcher(text);
      if (text.startsWith("Delivered-To: " + address) && found.find())
        code = Optional.of(found.group(1));
    }
    return code.orElseThrow();
  }

  /// Their names begin with their times.
  private List<Path> inOrder() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path mail) {
    try {
      return Files.readString(mail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
