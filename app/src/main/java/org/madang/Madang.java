package org.madang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole house. */
@SpringBootApplication
public class Madang {

    public static void main(String[] args) {
        SpringApplication.run(Madang.class, args);
    }
}
