package dev.buildout.model.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What authors read about a record as a whole: the schema's hover text and the introduction in the reference. The
 * examples are YAML of whole records; together they show every key, and a test binds them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface About {

    /** One to three sentences, for authors. */
    String value();

    /** The keys that the example entries stand under, one for each; none for records that stand under no id. */
    String[] id() default {};

    /** Whole records in YAML; the first one is the usual way. A key's own example is taken from the first that has it. */
    String[] examples();
}
