package punchcard.onboarding.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.disclosure.ReadHistory;
import punchcard.onboarding.person.Person;
import punchcard.onboarding.person.SealPersons;

/// All that is held of a member, readable, and at once: by the rights of access and of portability
/// (GDPR Art. 15 and 20).
@Controller("/members/{member}/data")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces("application/x-ndjson")
class DataController {
  private final ReadHistory history;
  private final SealPersons seals;
  private final Lines lines;

  DataController(ReadHistory history, SealPersons seals, Lines lines) {
    this.history = history;
    this.seals = seals;
    this.lines = lines;
  }

  @Operation(summary = "All that is held of the member, and who was shown what of it")
  @ApiResponse(
      responseCode = "200",
      description =
          "One line of JSON each: fact, person, entry, disclosure; behind absorbed, those of "
              + "another member who was found to be this one; the last: {\"end\":true}")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get
  StreamedFile all(String member, Authentication caller) {
    MemberId self = Permission.of(Action.READ_DATA, member, caller);
    return lines.of(out -> all(self, out));
  }

  private void all(MemberId member, Lines.Out out) throws IOException {
    List<MemberId> absorbed = own(member, out);
    history.entriesOf(member, it -> out.line(Map.of("entry", HeldView.of(it))));
    history.disclosuresOf(member, it -> out.line(Map.of("disclosure", DisclosureView.of(it))));
    for (MemberId other : absorbed) {
      out.line(Map.of("absorbed", new MemberView(other.value())));
      all(other, out);
    }
  }

  @Operation(summary = "What the member has told, and what was seen of it, to be taken elsewhere")
  @ApiResponse(
      responseCode = "200",
      description = "One line of JSON each; the last: {\"end\":true}")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get("/portable")
  StreamedFile portable(String member, Authentication caller) {
    MemberId self = Permission.of(Action.READ_DATA, member, caller);
    return lines.of(out -> portable(self, out));
  }

  private void portable(MemberId member, Lines.Out out) throws IOException {
    for (MemberId other : own(member, out)) {
      out.line(Map.of("absorbed", new MemberView(other.value())));
      portable(other, out);
    }
  }

  /// What a member has told and what was seen of it.
  ///
  /// @return the members that were found to be the same person: what is held of them is its own
  private List<MemberId> own(MemberId member, Lines.Out out) throws IOException {
    ReadHistory.Person person =
        history.factsOf(member, it -> out.line(Map.of("fact", HeldView.of(it))));
    Optional<Person> told =
        person.history().now().flatMap(standing -> seals.open(member, standing.data()));
    if (told.isPresent()) out.line(Map.of("person", PersonRequest.of(told.get())));
    return person.absorbed();
  }
}
