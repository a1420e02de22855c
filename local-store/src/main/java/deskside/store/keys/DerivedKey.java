package deskside.store.keys;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** Keys of single files and purposes, made from the desk's secret by HKDF-SHA-256 (RFC 5869). Stateless. */
public final class DerivedKey {

    /** Named, since without a name the platform makes every provider there is before it takes this one, those of libraries too. */
    private static final String PROVIDER = "SunJCE";

    private DerivedKey() {
    }

    /**
     * @param algorithm that the key is for
     * @param salt      may be empty
     * @param purpose   keys of different purposes are independent of each other
     */
    public static SecretKey of(String algorithm, byte[] secret, byte[] salt, byte[] purpose) {
        var extract = HKDFParameterSpec.ofExtract().addIKM(secret);
        try {
            return KDF.getInstance("HKDF-SHA256", PROVIDER).deriveKey(algorithm, (salt.length == 0 ? extract : extract.addSalt(salt)).thenExpand(purpose, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 25 on has HKDF-SHA256", e);
        }
    }
}
