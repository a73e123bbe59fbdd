package kr.dure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTests {

    private static final String FIRST = key("first", 1);
    private static final String SECOND = key("second", 2);

    private final Vault vault = new Vault(FIRST, List.of());

    @Test
    void opensWhatItSealed() {
        assertThat(vault.open(vault.seal("농협 301-0123-4567-81"))).isEqualTo("농협 301-0123-4567-81");
        assertThat(vault.open(vault.seal(""))).isEmpty();
    }

    @Test
    void sealsTheSameTextDifferentlyEveryTime() {
        assertThat(vault.seal("같은 글")).isNotEqualTo(vault.seal("같은 글"));
    }

    @Test
    void namesItsKeyInFrontOfTheSealedBytes() {
        assertThat(new String(vault.seal("x"), 1, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("first");
    }

    @Test
    void refusesTouchedBytes() {
        byte[] sealed = vault.seal("1234");
        for (int i = 0; i < sealed.length; i++) {
            byte[] touched = sealed.clone();
            touched[i] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> vault.open(touched));
        }
        assertThatIllegalStateException().isThrownBy(() -> vault.open(new byte[0]));
        assertThatIllegalStateException().isThrownBy(() -> vault.open(new byte[] {-1, 2}));
    }

    @Test
    void opensWithAnOldKeyAndKeepsMarksEqualOverAChangeOfKeys() {
        Vault changed = new Vault(SECOND, List.of(FIRST));
        assertThat(changed.open(vault.seal("오래된 것"))).isEqualTo("오래된 것");
        assertThat(changed.mark("900101")).isEqualTo(vault.mark("900101")).hasSize(32);
        assertThat(changed.mark("900101")).isNotEqualTo(vault.mark("900102"));
        assertThatIllegalStateException().isThrownBy(() -> vault.open(changed.seal("새것")));
    }

    @Test
    void refusesAKeyThatIsNone() {
        for (String bad : List.of("", "first", "first:c2hvcnQ=", "UP:" + FIRST.substring(6))) {
            assertThatIllegalStateException().isThrownBy(() -> new Vault(bad, List.of()));
        }
        assertThatIllegalStateException().isThrownBy(() -> new Vault(FIRST, List.of(FIRST)));
    }

    private static String key(String name, int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return name + ":" + Base64.getEncoder().encodeToString(bytes);
    }
}
