package dev.buildout.model.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A key that a scenario file may have for a record, and that is worked out before the record is made: copies, arguments
 * of templates, other files, named changes. It has no component; the record never knows of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(WrittenKey.All.class)
public @interface WrittenKey {

    /** The key, in kebab-case. */
    String key();

    /** The meaning, for authors. */
    String value();

    /** The key with a value, as an author would write it. */
    String example();

    /** Several on one record. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {

        WrittenKey[] value();
    }
}
