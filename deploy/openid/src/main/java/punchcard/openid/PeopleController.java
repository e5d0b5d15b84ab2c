package punchcard.openid;

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
  private static final int LONGEST_PASSWORD = 72; // bytes that bcrypt takes

  private final ProviderSettings settings;
  private final People people;

  PeopleController(ProviderSettings settings, People people) {
    this.settings = settings;
    this.people = people;
  }

  /// A person as he is made.
  ///
  /// @param sub the member's id, or the name under which staff acts
  record Wanted(String password, String sub, String role, @Nullable String partner) {}

  @PutMapping
  ResponseEntity<?> keep(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String credential,
      @PathVariable String name,
      @RequestBody Wanted wanted) {
    Bearer.mustBe(settings.localSecret(), credential);
    int length = wanted.password().length();
    if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD)
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    people.keep(name, wanted.password(), speaker(wanted));
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping
  ResponseEntity<?> delete(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String credential,
      @PathVariable String name) {
    Bearer.mustBe(settings.localSecret(), credential);
    if (!people.delete(name)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    return ResponseEntity.noContent().build();
  }

  private static Speaker speaker(Wanted wanted) {
    try {
      return Speaker.of(wanted.sub(), wanted.role(), wanted.partner());
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }
}
