package org.madang;

import org.madang.app.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole house, and the one way in from the command line. */
@SpringBootApplication
public class Madang {

    public static void main(String[] args) throws Exception {
        var status = CommandLine.run(Madang.class, args, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }
}
