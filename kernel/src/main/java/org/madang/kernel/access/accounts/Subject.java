package org.madang.kernel.access.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.madang.kernel.digests.Sha256;

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
                Sha256.hex("account:" + AccountRows.normalised(username)), GuessRules.ACCOUNT);
    }

    public static Subject machine(String clientId) {
        return new Subject(Sha256.hex("machine:" + clientId), GuessRules.ACCOUNT);
    }

    /** The address a request came from, in the notation of the servlet container. */
    public static Subject address(String address) {
        return new Subject(Sha256.hex("address:" + site(address)), GuessRules.ADDRESS);
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
}
