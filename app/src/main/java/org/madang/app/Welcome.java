package org.madang.app;

import java.io.PrintStream;
import org.madang.residents.demo.DemoSignIns;

/** What {@code run} tells whoever started the demo: how to sign in, and as whom. */
final class Welcome {

    private Welcome() {}

    static void print(PrintStream out) {
        out.printf("%nSign in at /sign-in; the password of all is %s%n%n", DemoSignIns.PASSWORD);
        for (var signIn : DemoSignIns.all()) {
            out.printf(
                    "  %-20s %-40s %s%n", signIn.username(), signIn.who().en(), signIn.what().en());
        }
        out.println();
    }
}
