package org.understory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Understory {
    public static void main(String[] args) {
        SpringApplication.run(Understory.class, args);
    }
}
