package org.madang.app;

import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** What {@code run} tells whoever started the demo: how to sign in, and as whom. */
@Component
class Welcome {

    void print(PrintStream out) {
        out.println();
    }
}
