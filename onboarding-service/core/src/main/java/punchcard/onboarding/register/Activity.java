package punchcard.onboarding.register;

import java.util.List;
import java.util.Map;

/// One purpose for which data are processed.
///
/// @param name unique in the register
/// @param purpose for which alone they are used
/// @param basis the law that allows it
/// @param subjects whose data they are
/// @param data what kind of data, in words
/// @param until when they go
/// @param elements the fields of each record that exist for this purpose
public record Activity(
    String name,
    String purpose,
    String basis,
    String subjects,
    String data,
    String until,
    Map<String, List<String>> elements) {
  public Activity {
    elements = Map.copyOf(elements);
  }
}
