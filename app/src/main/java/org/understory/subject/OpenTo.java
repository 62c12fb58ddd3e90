package org.understory.subject;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States who may come in by a handler. What a person may do with the thing behind it is decided by the room's rules. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OpenTo {
    Entrance value();

    /** Whether whoever is suspended may still come in: for their own data, the reason, and leaving. */
    boolean evenSuspended() default false;
}
