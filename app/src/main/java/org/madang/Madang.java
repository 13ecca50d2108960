package org.madang;

import org.madang.app.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The whole house, and the one way in from the command line. Beans go by their full names: two
 * systems may both have a {@code DeskPage}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Madang {

    public static void main(String[] args) throws Exception {
        var status = CommandLine.run(Madang.class, args, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }
}
