package punchcard.rules.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The fields of what expressions read as CEL's checker knows them. They are declared as structs,
/// since in a map of anything a misspelt field would pass the check and fail on the first event.
final class CelTypes implements CelTypeProvider {
  private final ImmutableMap<String, CelType> structs;

  CelTypes(Iterable<FieldType.Struct> declared) {
    Map<String, CelType> found = new HashMap<>();
    declared.forEach(struct -> declare(struct, found));
    this.structs = ImmutableMap.copyOf(found);
  }

  /// The type of a declared struct.
  CelType of(FieldType.Struct struct) {
    return Objects.requireNonNull(structs.get(struct.name()), struct.name());
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return structs.values();
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(structs.get(name));
  }

  private static CelType declare(FieldType.Struct struct, Map<String, CelType> found) {
    ImmutableMap.Builder<String, CelType> fields = ImmutableMap.builder();
    struct.fields().forEach((name, type) -> fields.put(name, celType(type, found)));
    ImmutableMap<String, CelType> types = fields.buildOrThrow();
    ImmutableSet<String> names = types.keySet();
    CelType declared =
        StructType.create(struct.name(), names, name -> Optional.ofNullable(types.get(name)));
    found.put(struct.name(), declared);
    return declared;
  }

  private static CelType celType(FieldType type, Map<String, CelType> found) {
    return switch (type) {
      case FieldType.Text() -> SimpleType.STRING;
      case FieldType.Whole() -> SimpleType.INT;
      case FieldType.Truth() -> SimpleType.BOOL;
      case FieldType.Moment() -> SimpleType.TIMESTAMP;
      case FieldType.Attributes() -> MapType.create(SimpleType.STRING, SimpleType.STRING);
      case FieldType.ListOf(FieldType element) -> ListType.create(celType(element, found));
      case FieldType.Nullable(FieldType present) -> NullableType.create(celType(present, found));
      case FieldType.Struct struct -> declare(struct, found);
    };
  }
}
