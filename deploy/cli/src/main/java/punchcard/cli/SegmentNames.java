package punchcard.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import punchcard.kernel.SegmentName;

/// Reads what a partner calls a segment.
final class SegmentNames implements ITypeConverter<SegmentName> {
  @Override
  public SegmentName convert(String name) {
    if (!SegmentName.isValid(name))
      throw new TypeConversionException(
          "'" + name + "' is no segment: lower-case letters, digits, hyphens.");
    return new SegmentName(name);
  }
}
