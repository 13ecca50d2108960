package org.madang.app;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import org.madang.kernel.demo.DemoRoom;
import org.madang.kernel.demo.DemoSignIn;

/** What {@code run} tells whoever started the demo: how to sign in, and as whom. */
final class Welcome {

    private Welcome() {}

    static void print(Collection<DemoRoom> rooms, PrintStream out) {
        out.printf("%nSign in at /sign-in; the password of all is %s%n%n", DemoSignIn.PASSWORD);
        rooms.stream()
                .sorted(Comparator.comparingInt(DemoRoom::order))
                .flatMap(room -> room.signIns().stream())
                .forEach(signIn ->
                        out.printf(
                                "  %-20s %-40s %s%n",
                                signIn.username(), signIn.who().en(), signIn.what().en()));
        out.println();
    }
}
