package dev.buildout.model.scenario;

import dev.buildout.model.domain.LeadTime;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Progress;
import java.util.Map;
import java.util.Optional;

/** Records that may also be written as one scalar. */
final class ShortForms {

    private static final Map<Class<?>, String> KEYS =
            Map.of(LeadTime.class, "fabrication", Progress.class, "done", Need.class, "per-mw");

    private ShortForms() {}

    /** The key that a scalar stands for, if the record has a short form. */
    static Optional<String> keyOf(Class<?> type) {
        return Optional.ofNullable(KEYS.get(type));
    }

    /** The long form of a scalar: {@code 144 w} as {@code {fabrication: 144 w}}. */
    static Optional<Node.MapNode> expand(Class<?> type, Node.ScalarNode scalar) {
        String key = KEYS.get(type);
        if (key == null || scalar.absent()) {
            return Optional.empty();
        }
        boolean done = type == Progress.class && scalar.text().equals("done");
        Node value = done ? Node.ScalarNode.of(scalar.at(), "100 %") : scalar;
        return Optional.of(new Node.MapNode(scalar.at(), Map.of(key, new Node.Entry(scalar.at(), value))));
    }
}
