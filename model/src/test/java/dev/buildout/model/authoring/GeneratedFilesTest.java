package dev.buildout.model.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The committed schema and reference say what the records say; {@code -Dbuildout.write=true} writes them anew. */
class GeneratedFilesTest {

    private static final Path FOLDER = Path.of("..", "scenarios");

    @TestFactory
    Stream<DynamicTest> isUpToDate() {
        return Stream.of(
                DynamicTest.dynamicTest("schema.json", () -> check("schema.json", JsonSchema.text())),
                DynamicTest.dynamicTest("REFERENCE.md", () -> check("REFERENCE.md", Reference.text())));
    }

    private static void check(String name, String current) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("buildout.write")) {
            Files.writeString(file, current);
        }
        assertThat(file)
                .as("scenarios/" + name + " is not what the records say now. Write it anew:"
                        + " mvn -pl model -Dtest=GeneratedFilesTest -Dbuildout.write=true test")
                .hasContent(current);
    }
}
