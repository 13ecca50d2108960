package org.madang.kernel.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * {@link Vault} over keys in memory. A sealed value is {@code version ‖ key id ‖ nonce (12) ‖
 * ciphertext ‖ tag (16)}: 30 bytes more than the value.
 *
 * <p>Ciphers are costly to make and must not be shared, so they wait in a pool: a request on a
 * virtual thread borrows one where a thread-local would make a new one each time. Each keeps its
 * own nonces: a random prefix of eight bytes and a counter, so no nonce repeats under a key and no
 * random number is drawn per value.
 */
final class KeyedVault implements Vault {

    private static final byte VERSION = 1;
    private static final int HEAD = 2;
    private static final int NONCE = 12;
    private static final int PREFIX = 8;
    private static final int TAG_BITS = 128;

    private final List<@Nullable SecretKeySpec> keys;
    private final byte sealing;
    private final SecretKeySpec index;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentLinkedDeque<Tools> pool = new ConcurrentLinkedDeque<>();

    KeyedVault(VaultKeys keys) {
        this.sealing = keys.seals().lastKey().byteValue();
        this.keys = new ArrayList<>();
        for (int id = 0; id <= keys.seals().lastKey(); id++) {
            var key = keys.seals().get(id);
            this.keys.add(key == null ? null : new SecretKeySpec(key, "AES"));
        }
        this.index = new SecretKeySpec(keys.index(), "HmacSHA256");
    }

    @Override
    public byte[] seal(byte[] plain, String context) {
        var tools = borrowed();
        try {
            return tools.seal(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot do AES-256-GCM", e);
        } finally {
            pool.push(tools);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        var key = keyOf(sealed);
        var tools = borrowed();
        try {
            return tools.open(key, sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            throw new SealBroken("the sealed value was altered or belongs elsewhere", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot do AES-256-GCM", e);
        } finally {
            pool.push(tools);
        }
    }

    @Override
    public byte[] blindIndex(byte[] value, String context) {
        var tools = borrowed();
        try {
            // The length keeps a context and its value apart: ("a", "bc") is not ("ab", "c").
            var name = context.getBytes(StandardCharsets.UTF_8);
            tools.mac.update((byte) (name.length >> 8));
            tools.mac.update((byte) name.length);
            tools.mac.update(name);
            return tools.mac.doFinal(value);
        } finally {
            pool.push(tools);
        }
    }

    @Override
    public boolean isStale(byte[] sealed) {
        return sealed.length > HEAD && sealed[1] != sealing;
    }

    private SecretKeySpec keyOf(byte[] sealed) {
        if (sealed.length < HEAD + NONCE + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new SealBroken("these bytes are no sealed value");
        }
        int id = Byte.toUnsignedInt(sealed[1]);
        var key = id < keys.size() ? keys.get(id) : null;
        if (key == null) {
            throw new SealBroken("the house has no key " + id);
        }
        return key;
    }

    private Tools borrowed() {
        var tools = pool.poll();
        return tools == null ? new Tools() : tools;
    }

    /** What one call needs to itself. */
    private final class Tools {

        private final Cipher cipher;
        private final Mac mac;
        private final byte[] nonce = new byte[NONCE];
        private int counter;

        Tools() {
            try {
                cipher = Cipher.getInstance("AES/GCM/NoPadding");
                mac = Mac.getInstance("HmacSHA256");
                mac.init(index);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java runtime lacks AES-GCM or HMAC", e);
            }
        }

        byte[] seal(byte[] plain, byte[] context) throws GeneralSecurityException {
            nextNonce();
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    keys.get(Byte.toUnsignedInt(sealing)),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            var sealed = new byte[HEAD + NONCE + plain.length + TAG_BITS / 8];
            sealed[0] = VERSION;
            sealed[1] = sealing;
            System.arraycopy(nonce, 0, sealed, HEAD, NONCE);
            cipher.doFinal(plain, 0, plain.length, sealed, HEAD + NONCE);
            return sealed;
        }

        byte[] open(SecretKeySpec key, byte[] sealed, byte[] context)
                throws GeneralSecurityException {
            cipher.init(
                    Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, HEAD, NONCE));
            cipher.updateAAD(context);
            return cipher.doFinal(sealed, HEAD + NONCE, sealed.length - HEAD - NONCE);
        }

        private void nextNonce() {
            if (counter == 0) {
                var prefix = new byte[PREFIX];
                random.nextBytes(prefix);
                System.arraycopy(prefix, 0, nonce, 0, PREFIX);
            }
            nonce[8] = (byte) (counter >>> 24);
            nonce[9] = (byte) (counter >>> 16);
            nonce[10] = (byte) (counter >>> 8);
            nonce[11] = (byte) counter;
            counter++;
        }
    }
}
