package punchcard.onboarding.receipts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.consent.Changed;
import punchcard.onboarding.consent.Receipts;
import punchcard.onboarding.keys.MasterKey;

/// Receipts signed with Ed25519 (RFC 8037), under a key that is made once and kept in the database,
/// encrypted. There is no chance in such a signature: the same change has the same receipt, so none
/// is kept.
public final class SignedReceipts implements Receipts {
  private static final JOSEObjectType TYPE = new JOSEObjectType("consent-receipt+jws");

  private final SigningKeyStore store;
  private volatile @Nullable OctetKeyPair key;

  /// Keeps its key there.
  ///
  /// @param master under which the key is kept
  public SignedReceipts(DataSource database, MasterKey master) {
    this.store = new SigningKeyStore(database, master);
  }

  @Override
  public String of(Changed changed) {
    OctetKeyPair signing = key();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID(signing.getKeyID()).type(TYPE).build();
    JWSObject receipt = new JWSObject(header, new Payload(ReceiptClaims.of(changed)));
    try {
      receipt.sign(new Ed25519Signer(signing));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key signs with Ed25519", e);
    }
    return receipt.serialize();
  }

  @Override
  public String publicKeys() {
    return new JWKSet(key().toPublicJWK()).toString();
  }

  private OctetKeyPair key() {
    OctetKeyPair known = key;
    return known != null ? known : found();
  }

  private synchronized OctetKeyPair found() {
    OctetKeyPair known = key;
    if (known != null) return known;
    try {
      store.createTable();
      Optional<String> kept = store.key();
      OctetKeyPair found = parsed(kept.isPresent() ? kept.get() : store.keep(made()));
      key = found;
      return found;
    } catch (SQLException e) {
      throw new NotNow(e);
    }
  }

  private static String made() {
    try {
      return new OctetKeyPairGenerator(Curve.Ed25519)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.EdDSA)
          .keyIDFromThumbprint(true)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK makes such keys", e);
    }
  }

  private static OctetKeyPair parsed(String jwk) {
    try {
      return OctetKeyPair.parse(jwk);
    } catch (ParseException e) {
      throw new IllegalStateException("the database has no key where it should have one", e);
    }
  }
}
