package punchcard.onboarding.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchcard.onboarding.consent.Signer;

/// Keys and signatures, as they are brought.
class SignedConsentTest {
  private static final Signer PHONE = Signer.named("phone");

  @Test
  void the_vector_of_rfc_8037_is_verified() {
    Ed25519Key key = Ed25519Key.of("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo").orElseThrow();
    String signed = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
    byte[] signature =
        Base64.getUrlDecoder()
            .decode(
                "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt"
                    + "9g7sVvpAr_MuM0KAg");

    assertThat(key.verifies(signed.getBytes(UTF_8), signature)).isTrue();
    signature[3] ^= 1;
    assertThat(key.verifies(signed.getBytes(UTF_8), signature)).isFalse();
    assertThat(key.verifies(signed.getBytes(UTF_8), new byte[] {1})).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHUR", // too short
        "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
        "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURp", // the same bytes
        "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", // y = 2 is on no point
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", // of order 4
        "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", // the neutral one
        "7P_______________________________________38", // of order 2
        "7v_______________________________________38", // y = p + 1 is 1, written otherwise
        "xxdqcD1N2E-6PAt2DRBnDyogU_osOczGTsf9d5KsA3o", // of order 8
        "JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_AU", // of order 8
        "JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_IU"
      })
  void what_is_no_point_or_good_for_no_key_is_no_key(String x) {
    assertThat(Ed25519Key.of(x)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"EdDSA\",\"kid\":\"phone\"}",
        "{\"kid\":\"phone\",\"alg\":\"EdDSA\"}",
        "{\"kid\":\"phone\",\"typ\":\"JOSE\",\"alg\":\"EdDSA\",\"jti\":\"1\"}"
      })
  void a_header_names_the_key_in_whatever_order(String header) {
    String jws = PHONE.signs(header, "text");

    SignedConsent signed = SignedConsent.of(jws).orElseThrow();

    assertThat(signed.key()).isEqualTo(new KeyId("phone"));
    assertThat(signed.isOf("text")).isTrue();
    assertThat(signed.isOf("another text")).isFalse();
    assertThat(signed.isUnder(PHONE.key())).isTrue();
    assertThat(signed.isUnder(Signer.named("phone").key())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"EdDSA\"}",
        "{\"kid\":\"phone\"}",
        "{\"alg\":\"none\",\"kid\":\"phone\"}",
        "{\"alg\":\"ES256\",\"kid\":\"phone\"}",
        "{\"alg\":\"EdDSA\",\"kid\":\"pho ne\"}",
        "{\"alg\":\"EdDSA\",\"kid\":\"phone\",\"kid\":\"other\"}",
        "{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[\"b64\"],\"kid\":\"phone\"}",
        "{\"alg\":\"EdDSA\",\"crit\":\"x\",\"kid\":\"phone\"}",
        "{\"alg\":\"EdDSA\",\"kid\":\"phone\"}{}",
        "not json"
      })
  void what_asks_for_something_else_is_no_signature(String header) {
    assertThat(SignedConsent.of(PHONE.signs(header, "text"))).isEmpty();
  }

  @Test
  void it_has_one_form_only() {
    String jws = PHONE.signs("text");

    assertThat(SignedConsent.of(jws)).isPresent();
    assertThat(SignedConsent.of(jws + "=")).isEmpty();
    assertThat(SignedConsent.of(jws + ".")).isEmpty();
    assertThat(SignedConsent.of(" " + jws)).isEmpty();
    assertThat(SignedConsent.of(jws.substring(0, jws.length() - 1))).isEmpty();
    assertThat(SignedConsent.of(otherEnd(jws))).isEmpty();
    assertThat(SignedConsent.of("a.b.c")).isEmpty();
    assertThat(SignedConsent.of("")).isEmpty();
    assertThat(SignedConsent.of("x".repeat(100_000))).isEmpty();
  }

  /// The same bytes, as a lenient reader takes them: of the last character four bits are left.
  private static String otherEnd(String jws) {
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = digits.indexOf(jws.charAt(jws.length() - 1));
    return jws.substring(0, jws.length() - 1) + digits.charAt(last ^ 1);
  }
}
