package org.understory;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.understory.commands.CommandLine;

/**
 * The program. Its command line is read in {@code commands}; everything else is found by Spring, by its full name, so that
 * two rooms may have things of one name.
 */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Understory {
    public static void main(String[] args) {
        CommandLine.run(Understory.class, args, System.out, System.err);
    }
}
