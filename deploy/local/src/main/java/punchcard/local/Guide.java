package punchcard.local;

import punchcard.local.component.Part;
import punchcard.local.component.Ports;

/// What a person is told once the stack is up: where everything is, and how a partner publishes.
final class Guide {
  private final LocalStack stack;
  private final Ports ports;

  Guide(LocalStack stack) {
    this.stack = stack;
    this.ports = new Ports(stack.settings().portBase());
  }

  String text() {
    return where() + partners();
  }

  private String where() {
    return """

      onboarding   http://localhost:%d   its API: /openapi.yml, as on each service
      rules        http://localhost:%d
      ledger       http://localhost:%d
      miners       http://localhost:%d
      Kafka        localhost:%d for partners (SASL_PLAINTEXT, SCRAM-SHA-512), localhost:%d for services
      schemas      http://localhost:%d/apis/ccompat/v7
      tokens       http://localhost:%d/punchcard/token
      mail         smtp://localhost:%d, kept in %s
      PostgreSQL   jdbc:postgresql://localhost:%d/reporting   user punchcard, password punchcard
      logs         %s
    """
        .formatted(
            ports.of(Part.ONBOARDING),
            ports.of(Part.RULES),
            ports.of(Part.LEDGER),
            ports.of(Part.MINER),
            ports.kafkaForPartners(),
            ports.of(Part.KAFKA),
            ports.of(Part.REGISTRY),
            ports.of(Part.OPENID),
            ports.of(Part.MAIL),
            stack.mails(),
            ports.of(Part.POSTGRES),
            stack.logs());
  }

  private String partners() {
    return """

    To publish as a partner: say once what points are; register the partner, which answers with
    its topics, Kafka password and OpenID client; then use these, or HTTP. With another port or
    state folder than the usual, deploy/local/token wants PUNCHCARD_PORT_BASE and PUNCHCARD_STATE:

      curl -X PUT http://localhost:%2$d/currencies/POINTS \\
        -H "Authorization: Bearer $(deploy/local/token operator)" \\
        -H 'Content-Type: application/json' -d '{"scale": 0, "expiry": {"kind": "rolling", "months": 18},
        "negativeBalance": "never", "graceDays": 30, "approvalAbove": 10000, "transferable": true}'
      curl -X PUT http://localhost:%1$d/participants/bakery \\
        -H "Authorization: Bearer $(deploy/local/token operator)" \\
        -H 'Content-Type: application/json' -d '{"name": "Bakery", "type": "grocer"}'
      curl http://localhost:%1$d/partners/bakery/events \\
        -H "Authorization: Bearer $(deploy/local/token partner bakery)" \\
        -H 'Content-Type: application/json' -d '{"eventId": "e1", "memberRef": "card-1",
        "occurredAt": "'$(date -u +%%FT%%TZ)'", "type": "SignupRequested", "body": {}}'
    """
        .formatted(ports.of(Part.ONBOARDING), ports.of(Part.LEDGER));
  }
}
