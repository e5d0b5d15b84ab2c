package punchcard.local.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// The ledger's canonical form, format 3, written anew from its documentation: the fields of the
/// record in the form's own order, each as its schema says what it is.
final class CanonicalForm {
  private static final int FORMAT = 3;

  private static final List<String> LEG = List.of("account", "currency", "amountMinor");
  private static final List<String> LOT =
      List.of(
          "lotId",
          "currency",
          "amountMinor",
          "issuer",
          "agreementId",
          "agreementVersion",
          "ruleId",
          "earnedOn",
          "expiresOn",
          "currencyVersion",
          "inactivityMonths",
          "basis",
          "money",
          "issuePriceMicros",
          "termsVersion",
          "allocatedMinor",
          "promise");
  private static final List<String> DEBT = List.of("debtId", "currency", "amountMinor", "bearer");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private CanonicalForm() {}

  /// The hash that a record of `ledger-entries` should have, in hexadecimal digits; empty for a
  /// format that is not known.
  static String hash(GenericRecord entry) {
    if (Fields.number(entry, "hashFormat") != FORMAT) return "";
    try {
      CanonicalForm form = new CanonicalForm();
      form.write(entry);
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(HexFormat.of().parseHex(Fields.hex(entry, "previousHash")));
      return HexFormat.of().formatHex(sha256.digest(form.bytes.toByteArray()));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("a byte array and SHA-256 cannot fail", e);
    }
  }

  private void write(GenericRecord entry) throws IOException {
    List<String> first =
        List.of(
            "hashFormat", "entryId", "memberId", "sequence", "occurredAt", "recordedAt", "period");
    fields(entry, first);
    all(entry, "legs", LEG);
    all(entry, "lotsMade", LOT);
    all(entry, "lotsTaken", LOT);
    all(entry, "lotsRestored", LOT);
    all(entry, "debtsMade", DEBT);
    all(entry, "debtsRepaid", DEBT);
    GenericRecord body = Fields.record(entry, "body");
    text(body.getSchema().getName());
    whole(body);
    metadata(Fields.texts(entry, "metadata"));
  }

  private void all(GenericRecord entry, String list, List<String> names) throws IOException {
    Collection<?> records = (Collection<?>) entry.get(list);
    out.writeInt(records.size());
    for (Object record : records) fields((GenericRecord) record, names);
  }

  private void fields(GenericRecord record, List<String> names) throws IOException {
    for (String name : names) value(record.getSchema().getField(name).schema(), record.get(name));
  }

  private void whole(GenericRecord record) throws IOException {
    for (Schema.Field field : record.getSchema().getFields())
      value(field.schema(), record.get(field.pos()));
  }

  private void value(Schema schema, Object value) throws IOException {
    switch (schema.getType()) {
      case INT -> out.writeInt((Integer) value);
      case LONG -> out.writeLong((Long) value);
      case STRING, ENUM -> text(value.toString());
      case RECORD -> whole((GenericRecord) value);
      case UNION -> optional(schema, value);
      case BOOLEAN -> out.writeBoolean((Boolean) value);
      case ARRAY -> {
        Collection<?> values = (Collection<?>) value;
        out.writeInt(values.size());
        for (Object each : values) value(schema.getElementType(), each);
      }
      case BYTES, DOUBLE, FIXED, FLOAT, MAP, NULL ->
          throw new IllegalStateException("the canonical form has no " + schema);
    }
  }

  private void optional(Schema union, @Nullable Object value) throws IOException {
    out.writeBoolean(value != null);
    if (value == null) return;
    for (Schema branch : union.getTypes())
      if (branch.getType() != Schema.Type.NULL) value(branch, value);
  }

  private void text(String text) throws IOException {
    byte[] utf8 = text.getBytes(UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private void metadata(Map<String, String> metadata) throws IOException {
    out.writeInt(metadata.size());
    for (Map.Entry<String, String> of : new TreeMap<>(metadata).entrySet()) {
      text(of.getKey());
      text(of.getValue());
    }
  }
}
