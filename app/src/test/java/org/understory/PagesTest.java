package org.understory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A test that goes through the pages of the running site and a real PostgreSQL. All such tests share one context, so each
 * makes its own community and never touches another's rows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT, classes = Understory.class)
@ContextConfiguration(initializers = RunningSite.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface PagesTest {}
