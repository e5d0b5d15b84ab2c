package punchcard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import punchcard.avro.LedgerEntry;

/// What can be searched for in hledger: a name and a value, which ends at a comma or with the line.
/// So a value has neither, and a name neither white space nor a colon.
record Tag(String name, String value) {
  /// Which of a body's fields join entries with each other, or with the line of an imported file
  /// that they come from, whatever its kind.
  private static final Set<String> LINKS =
      Set.of(
          "hold",
          "returnedSequence",
          "reversedSequence",
          "transferId",
          "toMemberId",
          "fromMemberId",
          "importFile",
          "importLine");

  Tag {
    name = name.replaceAll("[\\s:,]+", "-");
    value = value.replaceAll("[\\s,]+", " ").strip();
  }

  /// The links of the entry's body, and then the caller's notes.
  static List<Tag> of(LedgerEntry entry) {
    List<Tag> tags = new ArrayList<>();
    IndexedRecord body = (IndexedRecord) entry.getBody();
    for (Schema.Field field : body.getSchema().getFields())
      if (LINKS.contains(field.name()))
        tags.add(new Tag(field.name(), String.valueOf(body.get(field.pos()))));
    new TreeMap<>(entry.getMetadata()).forEach((name, value) -> tags.add(new Tag(name, value)));
    return tags;
  }

  @Override
  public String toString() {
    return name + ":" + value;
  }
}
