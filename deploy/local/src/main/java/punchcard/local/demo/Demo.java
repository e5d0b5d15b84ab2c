package punchcard.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import punchcard.local.Addresses;
import punchcard.local.Progress;
import punchcard.local.component.StateFolder;

/// The demo on real data, on a stack that runs: a grocer publishes a year of real purchases, a gym
/// invented visits, and members spend what they earned.
///
/// It may be run again on the same state: everything it publishes is then a duplicate, everything
/// it asks for has been answered, and nothing changes.
public final class Demo {
  private static final List<String> PARTNERS = List.of("grocer", "gym", "insurer");
  private static final int AT_A_TIME = 8;
  private static final Map<String, Object> POINTS =
      Map.of(
          "scale",
          0,
          "expiry",
          Map.of("kind", "rolling", "months", 18),
          "negativeBalance",
          "never",
          "graceDays",
          30,
          "approvalAbove",
          10_000,
          "transferable",
          true,
          "rates",
          List.of(Map.of("to", "STAMPS", "from", 10, "into", 1)));

  private static final Map<String, Object> STAMPS =
      Map.of(
          "scale",
          0,
          "expiry",
          Map.of("kind", "never"),
          "negativeBalance",
          "never",
          "graceDays",
          0);

  /// The registry's client tells of each schema that it looks up; only its errors matter here.
  private static final List<Logger> REGISTRY_CLIENT =
      List.of(Logger.getLogger("io.apicurio"), Logger.getLogger("DefaultSchemaResolver"));

  static {
    for (Logger logger : REGISTRY_CLIENT) logger.setLevel(Level.SEVERE);
  }

  private final Addresses stack;
  private final DemoFolder folder;
  private final DemoData data;
  private final PrintStream out;
  private final Progress progress;
  private final PatientHttp http = new PatientHttp();
  private final Tokens tokens;
  private final Members members;
  private final Published published = new Published();

  private Demo(Addresses stack, Path state, int households, Progress progress, PrintStream out) {
    this.stack = stack;
    this.folder = new DemoFolder(state);
    this.data = DemoData.remembered(folder, households, LocalDate.now(DateShift.ZONE));
    this.out = out;
    this.progress = progress;
    this.tokens = new Tokens(http, stack.issuer(), secretIn(state));
    this.members = new Members(stack, http, tokens.partner("grocer"));
  }

  /// Runs the demo and returns when all is posted, spent and told.
  ///
  /// @param state the stack's state folder; what the check must know is kept in its folder `demo`
  /// @param households how many of them, in the order of their first purchases; a state that has
  ///     seen more of them sees as many again
  /// @param out where the last table is printed
  /// @throws DemoFailed if something did not happen that must happen
  public static void run(
      Addresses stack, Path state, int households, Progress progress, PrintStream out) {
    new Demo(stack, state, households, progress, out).run();
  }

  /// How many households the environment asks for: `PUNCHCARD_DEMO_HOUSEHOLDS`, or all.
  public static int householdsFrom(Map<String, String> environment) {
    String wanted = environment.get("PUNCHCARD_DEMO_HOUSEHOLDS");
    return wanted == null ? DemoData.ALL_HOUSEHOLDS : Integer.parseInt(wanted);
  }

  private void run() {
    data.introduce(progress);
    Operator operator = new Operator(stack, http, tokens);
    progress.line(
        "currencies STAMPS, version %d, and POINTS, version %d, are in force"
            .formatted(operator.define("STAMPS", STAMPS), operator.define("POINTS", POINTS)));
    PartnerAccess grocer = operator.register("grocer", "Corner Grocer", "grocer");
    PartnerAccess gym = operator.register("gym", "Iron Gym", "fitness");
    PartnerAccess insurer = operator.register("insurer", "Good Hands", "insurer");
    progress.line("registered: %s, %s, %s".formatted(grocer, gym, insurer));
    int version = operator.agree("coalition-standard", agreement());
    progress.line("agreement coalition-standard, version %d, is in force".formatted(version));
    publishAndSpend(grocer, gym);
  }

  private void publishAndSpend(PartnerAccess grocer, PartnerAccess gym) {
    Instant began = Instant.now();
    try (Admissions admissions = new Admissions(stack);
        Backlog backlog = new Backlog(stack)) {
      Pace pace = new Pace(backlog, PARTNERS);
      Concurrently.<Boolean>all(2, List.of(() -> sell(grocer, pace), () -> train(gym, pace)));
      Settling settling = new Settling(backlog, new Miners(stack, http, tokens), progress);
      settling.untilPosted(published);
      Duration untilPosted = Duration.between(began, Instant.now());
      settling.untilDecided(published, admissions);
      progress.line("all %,d events are posted".formatted(published.count()));
      spend();
      runErrands(settling);
      settling.untilMined();
      progress.line("the miners have read it all");
      report(admissions, untilPosted);
    }
  }

  private static String secretIn(Path state) {
    try {
      return new StateFolder(state).openIdSecret();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String agreement() {
    String name = "/demo/coalition-standard.yaml";
    try (InputStream yaml = Objects.requireNonNull(Demo.class.getResourceAsStream(name), name)) {
      return new String(yaml.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean sell(PartnerAccess access, Pace pace) {
    try (var publisher = new PartnerPublisher(access, pace, published.by("grocer"))) {
      new GrocerPublishing(publisher, data.shift(), progress).publish(data.baskets());
    }
    return true;
  }

  private boolean train(PartnerAccess access, Pace pace) {
    try (var publisher = new PartnerPublisher(access, pace, published.by("gym"))) {
      var gym = new GymPublishing(publisher, data.shift(), h -> tokens.member(members.idOf(h)));
      int sent = gym.publish(data.gymMembers());
      progress.line(
          "gym: %,d events of %,d members published".formatted(sent, data.gymMembers().size()));
    }
    return true;
  }

  private void spend() {
    Redeeming redeeming =
        new Redeeming(new RedemptionBook(folder), this::appOf, LocalDate.now(DateShift.ZONE));
    List<Callable<Integer>> spending = new ArrayList<>();
    data.wishes()
        .forEach((household, wishes) -> spending.add(() -> redeeming.spend(household, wishes)));
    int asked = Concurrently.all(AT_A_TIME, spending).stream().mapToInt(Integer::intValue).sum();
    progress.line("%,d members asked for %,d redemptions".formatted(spending.size(), asked));
  }

  private void runErrands(Settling settling) {
    Doing doing =
        new Doing(
            new DeedBook(folder),
            new Desk(stack, http, tokens),
            this::appOf,
            members::idOf,
            LocalDate.now(DateShift.ZONE));
    int asked = doing.run(AT_A_TIME, data.errands());
    progress.line(
        "holds, returns, transfers, conversions and adjustments: %,d requests".formatted(asked));
    try (UnderWay underWay = new UnderWay(stack)) {
      settling.untilEnded(underWay);
    }
  }

  private MemberApp appOf(String household) {
    return new MemberApp(stack, http, tokens, members.idOf(household));
  }

  private void report(Admissions admissions, Duration untilPosted) {
    admissions.readOn();
    Tally tally = Tally.of(stack);
    Report report = new Report(out);
    out.println();
    report.events(PARTNERS, published, admissions);
    report.points(tally);
    report.speed(published.count(), untilPosted, tally);
    out.println();
  }
}
