package org.madang.kernel.access.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose guesses are counted together: an account (also one that does not exist), a machine client
 * or an address. Only a digest is kept.
 *
 * @param key what the row is found by
 * @param limits how many are forgiven
 */
public record Subject(String key, GuessRules limits) {

    /** An IPv6 site is given a /64: one person could use all its addresses in turn. */
    private static final int SITE_BYTES = 8;

    public static Subject account(String username) {
        return new Subject(
                digest("account:" + AccountRows.normalised(username)), GuessRules.ACCOUNT);
    }

    public static Subject machine(String clientId) {
        return new Subject(digest("machine:" + clientId), GuessRules.ACCOUNT);
    }

    /** The address a request came from, in the notation of the servlet container. */
    public static Subject address(String address) {
        return new Subject(digest("address:" + site(address)), GuessRules.ADDRESS);
    }

    static String site(String address) {
        // Only an address in figures may be parsed: a name would be looked up.
        if (!address.matches("[0-9a-fA-F:.]+(%.*)?")) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), SITE_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String digest(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
