package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.Key;
import dev.buildout.model.domain.Scenario;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a scenario may hold, its default is a value that an author could have written. */
class KeyDefaultsTest {

    private final Findings findings = new Findings();

    @ParameterizedTest
    @MethodSource("records")
    void everyDefaultCanBeBound(Class<?> type) {
        RecordBinder binder = new RecordBinder(findings);
        SourceLocation here = new SourceLocation("f", 1, 1);

        // With an empty map every default is used, and only what is required is missed.
        binder.record(type, new Node.MapNode(here, Map.of()), "id", "it", here, Set.of());

        assertThat(findings.inFileOrder())
                .allSatisfy(f -> assertThat(f.message()).startsWith("it has no `"));
    }

    static Stream<Class<?>> records() {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(Scenario.class, found);
        assertThat(found).hasSizeGreaterThan(20);
        return found.stream();
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType p) {
            for (Type argument : p.getActualTypeArguments()) {
                collect(argument, found);
            }
        } else if (type instanceof Class<?> c && isKeyed(c) && found.add(c)) {
            for (RecordComponent component : c.getRecordComponents()) {
                collect(component.getGenericType(), found);
            }
        }
    }

    private static boolean isKeyed(Class<?> type) {
        return type.isRecord() && Stream.of(type.getRecordComponents()).anyMatch(c -> c.isAnnotationPresent(Key.class));
    }
}
