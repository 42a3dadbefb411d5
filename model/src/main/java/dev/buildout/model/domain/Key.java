package dev.buildout.model.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a scenario file may say for one record component. The YAML key is the component's name in kebab-case. A
 * component is required unless it is an {@code Optional}, a list or a map (empty when absent), or has a default.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

    /** Stands for "no default". */
    String NO_DEFAULT = "\u0000";

    /** The meaning, for authors. */
    String value();

    /** The default as an author would write it; {@link #NO_DEFAULT} for none (an empty text is a default). */
    String byDefault() default NO_DEFAULT;

    /** The divisor that a rate must be written with: {@code MWh} for {@code $66/MWh}; empty for none. */
    String per() default "";

    /** The section whose ids this text (or these map keys, or these list items) must name; empty for none. */
    Section[] refersTo() default {};
}
