package punchcard.cli.agreements;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.AgreementId;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementFile.Invalid;
import punchcard.rules.yaml.AgreementFile.Valid;
import punchcard.rules.yaml.AgreementReader;
import punchcard.rules.yaml.Violation;
import punchcard.rules.yaml.Warning;

/// What there is to say of one file.
///
/// @param agreement which agreement it is; empty if it has mistakes
/// @param mistakes with which it cannot be published
/// @param warnings with which it can
public record FileCheck(
    Path file, Optional<AgreementId> agreement, List<Violation> mistakes, List<Warning> warnings) {
  private static final int ANY_VERSION = 1;

  /// In any time zone: it matters to events, not to their types.
  private static final AgreementReader READER =
      new AgreementReader(new CelExpressions(new EventTypes(ZoneOffset.UTC).shapes()));

  public static FileCheck of(Path file, String content) {
    return switch (READER.read(ANY_VERSION, content)) {
      case Valid(var agreement, var warnings) ->
          new FileCheck(file, Optional.of(agreement.id()), List.of(), warnings);
      case Invalid(var violations, var warnings) ->
          new FileCheck(file, Optional.empty(), violations, warnings);
    };
  }

  /// The file's text.
  ///
  /// @throws IOException with a sentence for people, if it cannot be read
  public static String content(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException("There is no file " + file + ".", e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8.", e);
    } catch (IOException e) {
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
