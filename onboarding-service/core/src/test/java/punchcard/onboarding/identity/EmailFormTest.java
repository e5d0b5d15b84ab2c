package punchcard.onboarding.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchcard.onboarding.identity.IdentityScreening.Sound;

/// One address, however it is written, is one; two are two. By hand.
class EmailFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      useHeadersInDisplayName = true,
      value = {
        "written|comes to",
        "anna@example.com|anna@example.com",
        "Anna@Example.COM|anna@example.com",
        "  anna@example.com\t|anna@example.com",
        "\u00a0anna@example.com\u3000|anna@example.com",
        "anna@example.com.|anna@example.com",
        "mailto:anna@example.com|anna@example.com",
        "MAILTO:anna%40example.com|anna@example.com",
        "mailto:anna+gym@example.com|anna+gym@example.com",
        "\"anna\"@example.com|anna@example.com",
        "\"an\\na\"@example.com|anna@example.com",
        "ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ|anna@example.com",
        "anna@example\u3002com|anna@example.com",
        "josé@example.com|josé@example.com",
        "jose\u0301@example.com|josé@example.com",
        "JOSE\u0301@example.com|josé@example.com",
        "anna@münchen.de|anna@xn--mnchen-3ya.de",
        "anna@mu\u0308nchen.de|anna@xn--mnchen-3ya.de",
        "anna@MÜNCHEN.DE|anna@xn--mnchen-3ya.de",
        "anna@xn--mnchen-3ya.de|anna@xn--mnchen-3ya.de",
        "anna@XN--MNCHEN-3YA.DE|anna@xn--mnchen-3ya.de",
        "anna@xn--fuball-cta.de|anna@xn--fuball-cta.de",
        "\u212aate@example.com|kate@example.com",
        "a.nna@example.com|a.nna@example.com",
        "anna+gym@example.com|anna+gym@example.com",
        "o'neil@example.com|o'neil@example.com",
      })
  void each_spelling_comes_to_one_form(String written, String form) {
    assertThat(screened(written))
        .isEqualTo(new Sound(new IdentifierId("i"), new EmailAddress(form)));
    assertThat(screened(form)).isEqualTo(screened(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "anna",
        "@example.com",
        "anna@",
        "anna@example",
        "anna@@example.com",
        "anna@bert@example.com",
        "anna bert@example.com",
        "\"anna bert\"@example.com",
        "\"anna@home\"@example.com",
        "anna(at home)@example.com",
        "(anna)anna@example.com",
        "Anna <anna@example.com>",
        "<anna@example.com>",
        "<@relay.com:anna@example.com>",
        "relay%anna@example.com,bert@example.com",
        "anna@example.com;bert@example.com",
        "anna@example.com?subject=x",
        "mailto:anna@example.com?subject=x",
        "mailto:anna%4example.com",
        "anna\u0000@example.com",
        "anna\r\nBcc: bert@example.com",
        "anna\u200b@example.com",
        "\ufeffanna@example.com",
        "an\u00adna@example.com",
        "an\u202ena@example.com",
        "anna@[127.0.0.1]",
        "anna@127.0.0.1",
        "anna@exam_ple.com",
        "anna@-example.com",
        "anna@example-.com",
        "anna@example..com",
        "anna@example.com..",
        "anna@.example.com",
        ".anna@example.com",
        "anna.@example.com",
        "an..na@example.com",
        "anna@fußball.de",
        "anna@exa\u200dmple.com",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklm@example.com",
      })
  void what_is_no_address_is_refused_and_not_told_again(String written) {
    assertThat(screened(written))
        .isInstanceOfSatisfying(
            IdentityRefused.class,
            refused -> {
              assertThat(refused.refusal()).isEqualTo(IdentityRefusal.BAD_EMAIL);
              if (written.length() > 4) assertThat(refused.detail()).doesNotContain(written);
            });
  }

  private static IdentityScreening.Screened screened(String written) {
    return IdentityScreening.address("i", "email", written, _ -> Optional.empty());
  }
}
