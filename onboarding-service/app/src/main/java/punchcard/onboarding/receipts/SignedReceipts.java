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
  private volatile @Nullable Ed25519Signer signer;

  /// Keeps its key there.
  ///
  /// @param master under which the key is kept
  public SignedReceipts(DataSource database, MasterKey master) {
    this.store = new SigningKeyStore(database, master);
  }

  @Override
  public String of(Changed changed) {
    Ed25519Signer signing = signer();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.EdDSA)
            .keyID(signing.getPrivateKey().getKeyID())
            .type(TYPE)
            .build();
    JWSObject receipt = new JWSObject(header, new Payload(ReceiptClaims.of(changed)));
    try {
      receipt.sign(signing);
    } catch (JOSEException e) {
      throw new IllegalStateException("the key signs with Ed25519", e);
    }
    return receipt.serialize();
  }

  @Override
  public String publicKeys() {
    return new JWKSet(signer().getPrivateKey().toPublicJWK()).toString();
  }

  private Ed25519Signer signer() {
    Ed25519Signer known = signer;
    return known != null ? known : found();
  }

  private synchronized Ed25519Signer found() {
    Ed25519Signer known = signer;
    if (known != null) return known;
    try {
      store.createTable();
      Optional<String> kept = store.key();
      Ed25519Signer found =
          new Ed25519Signer(parsed(kept.isPresent() ? kept.get() : store.keep(made())));
      signer = found;
      return found;
    } catch (SQLException e) {
      throw new NotNow(e);
    } catch (JOSEException e) {
      throw new IllegalStateException("the key is one of Ed25519", e);
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
