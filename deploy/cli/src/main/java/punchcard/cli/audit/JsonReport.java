package punchcard.cli.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;

/// A report for other programs: one JSON object.
public final class JsonReport {
  private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /// The report as text.
  public String text(AuditReport report) {
    ObjectNode root = json.createObjectNode();
    root.put("sound", report.isSound());
    root.put("records", report.records());
    root.put("partitions", report.partitions());
    root.put("millis", report.took().toMillis());
    ArrayNode proofs = root.putArray("proofs");
    for (Proof proof : Proof.values()) put(proofs.addObject(), proof, report.findings());
    ArrayNode findings = root.putArray("findings");
    for (Finding finding : report.findings().kept()) put(findings.addObject(), finding);
    ArrayNode underWay = root.putArray("underWay");
    for (Transfer transfer : report.underWay()) put(underWay.addObject(), transfer);
    try {
      return json.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can be written", e);
    }
  }

  private static void put(ObjectNode node, Proof proof, Findings findings) {
    node.put("proof", proof.name());
    node.put("says", proof.text());
    node.put("checked", findings.checkedBy(proof));
    node.put("wrong", findings.failedBy(proof));
  }

  private static void put(ObjectNode node, Finding finding) {
    node.put("proof", finding.proof().name());
    put(node, finding.at());
    node.put("entryId", finding.entryId());
    node.put("says", finding.text());
  }

  private static void put(ObjectNode node, Transfer transfer) {
    node.put("transferId", transfer.transferId());
    node.put("from", transfer.from().value());
    node.put("to", transfer.to().value());
    node.put("sentAt", transfer.sentAt().toString());
    put(node, transfer.at());
  }

  private static void put(ObjectNode node, @Nullable LogPosition at) {
    if (at == null) return;
    node.put("topic", at.topic());
    node.put("partition", at.partition());
    node.put("offset", at.offset());
  }
}
