package punchcard.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import punchcard.kernel.AgreementId;

/// An agreement's id on the command line.
public final class AgreementIds implements ITypeConverter<AgreementId> {
  @Override
  public AgreementId convert(String value) {
    if (!AgreementId.isValid(value))
      throw new TypeConversionException("'" + value + "' is no agreement id");
    return new AgreementId(value);
  }
}
