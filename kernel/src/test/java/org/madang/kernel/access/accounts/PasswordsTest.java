package org.madang.kernel.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_is_kept_as_argon2id_with_nineteen_mebibytes() {
        var hash = passwords.encode("correct horse");
        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.fits("correct horse", hash)).isTrue();
        assertThat(passwords.fits("wrong horse", hash)).isFalse();
        assertThat(passwords.upgradeEncoding(hash)).isFalse();
    }

    @Test
    void nobody_has_the_password_of_no_account() {
        assertThat(passwords.fits("nobody has this password", null)).isFalse();
    }

    @Test
    void an_unknown_name_costs_as_much_as_a_known_one() {
        // One that could not be read would be refused at once, and tell names apart.
        assertThat(passwords.upgradeEncoding(Passwords.NOBODYS)).isFalse();
    }

    @Test
    void an_endless_password_is_not_even_hashed() {
        assertThat(passwords.fits("x".repeat(1_000_000), null)).isFalse();
        assertThat(Passwords.weakness("kim", "x".repeat(257))).isPresent();
    }

    @Test
    void a_password_is_long_enough_and_not_the_name() {
        assertThat(Passwords.weakness("kim.registrar", "kim.registrar1")).isPresent();
        assertThat(Passwords.weakness("kim", "1234567")).isPresent();
        assertThat(Passwords.weakness("kim", "여덟글자비밀번호")).isEmpty();
    }
}
