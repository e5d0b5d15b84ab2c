package punchcard.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import punchcard.kernel.PartnerId;

/// A partner id on the command line.
public final class PartnerIds implements ITypeConverter<PartnerId> {
  @Override
  public PartnerId convert(String value) {
    if (!PartnerId.isValid(value))
      throw new TypeConversionException("'" + value + "' is no partner id");
    return new PartnerId(value);
  }
}
