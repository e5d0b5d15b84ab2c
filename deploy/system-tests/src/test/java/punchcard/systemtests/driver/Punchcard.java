package punchcard.systemtests.driver;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import punchcard.events.Topic;
import punchcard.local.Addresses;
import punchcard.local.LocalStack;
import punchcard.local.Progress;
import punchcard.local.Settings;
import punchcard.local.component.Part;

/// A stack that runs, as those see it who use it.
public final class Punchcard implements AutoCloseable {
  /// As long as the demo needs; for scenarios, an event of two years ago is still one whose id may
  /// be forgotten.
  private static final String KEEP_EVENT_IDS_DAYS = "400";

  /// What ends by itself is waited for.
  private static final String TICK_SECONDS = "5";

  /// As the README has it.
  private static final String POLICY =
      """
      {"scale": 0, "expiry": {"kind": "rolling", "months": 18}, "negativeBalance": "never",
       "graceDays": 30, "approvalAbove": 10000, "transferable": true}
      """;

  /// A point for each whole euro, at any partner.
  private static final String AGREEMENT =
      """
      agreement: point-a-euro
      participants: everyone
      rules:
        - id: whole-euros
          on: SpendRecorded
          from: 2017-01-01
          when: event.currency == 'EUR'
          post:
            - { currency: POINTS, amount: event.amountMinor / 100, rounding: down, fundedBy: bakery, expires: P18M }
      """;

  private final LocalStack stack;
  private final Tokens tokens;
  private final Operator operator;
  private final Map<String, Partner> partners = new ConcurrentHashMap<>();

  private Punchcard(LocalStack stack) {
    this.stack = stack;
    this.tokens = new Tokens(stack.addresses().issuer(), stack.openIdSecret());
    this.operator = new Operator(stack.addresses(), tokens);
  }

  /// Starts the whole stack, with a currency and an agreement in force.
  static Punchcard start(Site site) {
    Settings settings =
        Settings.defaults()
            .withState(site.state())
            .withPortBase(site.portBase())
            .withEnvironment(
                Part.ONBOARDING,
                Map.of(
                    "PUNCHCARD_KEEP_EVENT_IDS_DAYS",
                    KEEP_EVENT_IDS_DAYS,
                    "PUNCHCARD_TICK_SECONDS",
                    TICK_SECONDS));
    Punchcard punchcard = new Punchcard(LocalStack.start(settings, Progress.to(System.out)));
    punchcard.operator.define(Member.POINTS, POLICY);
    punchcard.operator.agree("point-a-euro", AGREEMENT);
    return punchcard;
  }

  /// The processes.
  public LocalStack stack() {
    return stack;
  }

  public Addresses at() {
    return stack.addresses();
  }

  public Path state() {
    return stack.settings().state();
  }

  public Tokens tokens() {
    return tokens;
  }

  public Operator operator() {
    return operator;
  }

  /// The partner of this name, registered when it is first asked for.
  public Partner partner(String id) {
    return partners.computeIfAbsent(id, operator::register);
  }

  public Member member(String memberId) {
    return new Member(memberId, at(), at().ledger(), tokens.member(memberId));
  }

  /// Those who serve members at a partner's desk.
  public Staff staff(String partner) {
    return new Staff(at(), tokens.partner(partner));
  }

  public Mails mails() {
    return new Mails(stack.mails());
  }

  public Analyst analyst() {
    return new Analyst(at());
  }

  public Metrics metrics(URI service) {
    return new Metrics(service);
  }

  public Pipeline pipeline() {
    return new Pipeline(at(), analyst());
  }

  public Accountants accountants() {
    return new Accountants(at(), tokens);
  }

  public Books books() {
    return new Books(this);
  }

  /// Starts the operators' command on this stack's log.
  public Shell command(String words) {
    return Shell.start(
        "deploy/cli/punchcard " + words,
        Map.of(
            "PUNCHCARD_KAFKA", at().kafka(),
            "PUNCHCARD_REGISTRY", at().confluentRegistry().toString()));
  }

  /// A topic from its beginning.
  public <V extends SpecificRecord> Log<V> log(Topic<V> topic) {
    return new Log<>(topic, at());
  }

  @Override
  public void close() {
    partners.values().forEach(Partner::close);
    stack.close();
  }
}
