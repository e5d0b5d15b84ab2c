package punchcard.onboarding.receipts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.consent.Changed;
import punchcard.onboarding.consent.Receipts;

/// Receipts signed with ES256, under a key that is made once and kept in the database. A signature
/// has chance in it, so what was signed is kept, too: the same change has the same receipt.
public final class SignedReceipts implements Receipts {
  private static final JOSEObjectType TYPE = new JOSEObjectType("consent-receipt+jws");

  private final ReceiptStore store;
  private @Nullable ECKey key;

  public SignedReceipts(DataSource database) {
    this.store = new ReceiptStore(database);
  }

  @Override
  public String of(Changed changed) {
    try {
      ECKey signing = key();
      String name = ReceiptClaims.name(changed);
      Optional<String> known = store.receipt(name);
      return known.isPresent() ? known.get() : store.keep(name, signed(changed, signing));
    } catch (SQLException e) {
      throw new NotNow(e);
    }
  }

  @Override
  public String publicKeys() {
    try {
      return new JWKSet(key().toPublicJWK()).toString();
    } catch (SQLException e) {
      throw new NotNow(e);
    }
  }

  private static String signed(Changed changed, ECKey key) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).type(TYPE).build();
    JWSObject receipt = new JWSObject(header, new Payload(ReceiptClaims.of(changed)));
    try {
      receipt.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key signs with ES256", e);
    }
    return receipt.serialize();
  }

  private synchronized ECKey key() throws SQLException {
    ECKey known = key;
    if (known != null) return known;
    store.createTables();
    Optional<String> kept = store.key();
    ECKey found = parsed(kept.isPresent() ? kept.get() : store.keep(made().toJSONString()));
    key = found;
    return found;
  }

  private static ECKey made() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has P-256", e);
    }
  }

  private static ECKey parsed(String jwk) {
    try {
      return ECKey.parse(jwk);
    } catch (ParseException e) {
      throw new IllegalStateException("the database has no key where it should have one", e);
    }
  }
}
