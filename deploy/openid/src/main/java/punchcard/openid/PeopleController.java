package punchcard.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Who may log in, for whoever has the secret of the local set-up.
@RestController
@RequestMapping("/people/{name}")
class PeopleController {
  private static final String AUTHORIZATION = "Authorization";
  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_PASSWORD = 72; // in bytes, as bcrypt takes them

  private final ProviderSettings settings;
  private final People people;

  PeopleController(ProviderSettings settings, People people) {
    this.settings = settings;
    this.people = people;
  }

  /// A person as he is made.
  ///
  /// @param sub the member's id, or the name under which staff acts
  record Wanted(
      @Nullable String password,
      @Nullable String sub,
      @Nullable String role,
      @Nullable String partner) {}

  /// Adds a person, or replaces the one of this name.
  @PutMapping
  ResponseEntity<?> keep(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String credential,
      @PathVariable String name,
      @RequestBody Wanted wanted) {
    Bearer.mustBe(settings.localSecret(), credential);
    people.keep(name, password(wanted), speaker(wanted));
    return ResponseEntity.noContent().build();
  }

  /// Removes a person, who gets no more tokens then.
  @DeleteMapping
  ResponseEntity<?> delete(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String credential,
      @PathVariable String name) {
    Bearer.mustBe(settings.localSecret(), credential);
    if (!people.delete(name)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    return ResponseEntity.noContent().build();
  }

  private static String password(Wanted wanted) {
    String password = Objects.requireNonNullElse(wanted.password(), "");
    int length = password.getBytes(UTF_8).length;
    if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD)
      throw unfit("a password has 8 to 72 bytes");
    return password;
  }

  private static Speaker speaker(Wanted wanted) {
    try {
      return Speaker.of(
          Objects.requireNonNullElse(wanted.sub(), ""),
          Objects.requireNonNullElse(wanted.role(), ""),
          wanted.partner());
    } catch (IllegalArgumentException e) {
      throw unfit(String.valueOf(e.getMessage()));
    }
  }

  private static ResponseStatusException unfit(String why) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
  }
}
