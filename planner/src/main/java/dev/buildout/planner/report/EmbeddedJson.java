package dev.buildout.planner.report;

import tools.jackson.databind.json.JsonMapper;

/** JSON that can stand inside a script element, whatever the names in it contain. */
final class EmbeddedJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private EmbeddedJson() {}

    /** Every character that could end the element or a line of script is written as an escape. */
    static String of(Object value) {
        return MAPPER.writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
