package kr.dure.access;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Locks personal data away with a named key (AES-256-GCM). The key's name stands in front of what
 * it locked, so a new key can take over while the old ones still open what they closed.
 *
 * <p>Keys are written {@code <name>:<base64 of 32 bytes>}: {@code dure.key} seals, {@code
 * dure.old-keys} (newest first) only open. The very first key is never thrown away: the marks that
 * serve equality come from it, or they would not be equal over time.
 *
 * <p>Source: 개인정보 보호법 시행령 제30조, 개인정보의 안전성 확보조치 기준 제7조.
 */
@Component
public final class Vault {

    private static final Pattern KEY = Pattern.compile("([a-z0-9-]{1,40}):([A-Za-z0-9+/]+=*)");

    private final String current;
    private final Map<String, byte[]> keys = new LinkedHashMap<>();
    private final SecretKeySpec markKey;

    public Vault(
            @Value("${dure.key}") String key, @Value("${dure.old-keys:}") List<String> oldKeys) {
        current = add(key);
        String first = current;
        for (String old : oldKeys) {
            first = add(old);
        }
        markKey = new SecretKeySpec(hmac(secret(first), "dure mark"), "HmacSHA256");
    }

    /** Locks a text under the current key; the same text gives other bytes every time. */
    public byte[] seal(String text) {
        try {
            byte[] name = current.getBytes(StandardCharsets.US_ASCII);
            byte[] locked =
                    new AesGcmJce(secret(current))
                            .encrypt(text.getBytes(StandardCharsets.UTF_8), name);
            return ByteBuffer.allocate(1 + name.length + locked.length)
                    .put((byte) name.length)
                    .put(name)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** Opens what any known key sealed; bytes that were touched, or of an unknown key, throw. */
    public String open(byte[] sealed) {
        int length = sealed.length == 0 ? 0 : sealed[0];
        if (length < 1 || sealed.length < 1 + length) {
            throw new IllegalStateException("not sealed by this house");
        }
        byte[] name = new byte[length];
        byte[] locked = new byte[sealed.length - 1 - length];
        ByteBuffer.wrap(sealed, 1, sealed.length - 1).get(name).get(locked);
        try {
            byte[] key = secret(new String(name, StandardCharsets.US_ASCII));
            return new String(new AesGcmJce(key).decrypt(locked, name), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed has been touched", e);
        }
    }

    /** The same 32 bytes for the same text, for equality in the database; it cannot be opened. */
    public byte[] mark(String text) {
        return hmac(markKey.getEncoded(), text);
    }

    private String add(String written) {
        var parts = KEY.matcher(written.strip());
        byte[] bytes = parts.matches() ? Base64.getDecoder().decode(parts.group(2)) : new byte[0];
        if (bytes.length != 32) {
            throw new IllegalStateException("a key is <name>:<base64 of 32 bytes>");
        }
        if (keys.put(parts.group(1), bytes) != null) {
            throw new IllegalStateException("two keys are named " + parts.group(1));
        }
        return parts.group(1);
    }

    private byte[] secret(String name) {
        byte[] key = keys.get(name);
        if (key == null) {
            throw new IllegalStateException("no key named " + name);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("marking failed", e);
        }
    }
}
