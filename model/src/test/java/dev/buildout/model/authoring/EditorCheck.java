package dev.buildout.model.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.authoring.LanguageServer.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What an author sees in an editor, asked of the YAML language server that editors use. No part of the
 * usual tests, since it needs node: scenarios/README.md says how to run it.
 */
@Timeout(60)
class EditorCheck {

    private static final String PROPERTY = "yaml.language.server";
    private static final String MODELINE = "# yaml-language-server: $schema=schema.json\n";
    private static final Path FOLDER = Path.of("..", "scenarios");

    @org.jspecify.annotations.Nullable
    private LanguageServer started;

    @BeforeEach
    void start() throws IOException {
        String program = System.getProperty(PROPERTY, "");
        assertThat(program)
                .as("-D" + PROPERTY + "=… names the YAML language server")
                .isNotEmpty();
        started = new LanguageServer(Path.of(program));
    }

    @AfterEach
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    private LanguageServer server() {
        return java.util.Objects.requireNonNull(started);
    }

    private Document typed(String name, String text) throws IOException {
        return server().open(FOLDER.resolve(name), MODELINE + text);
    }

    @Test
    void findsNothingWrongWithTheShippedScenarios() throws IOException {
        for (String name : new String[] {"starter.yaml", "stargate-us.yaml"}) {
            Path file = FOLDER.resolve(name);
            assertThat(server().problems(server().open(file, Files.readString(file))))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void explainsKeysWithTheirUnitDefaultAndAnExample() throws IOException {
        Document starter = typed("hover.yaml", Files.readString(FOLDER.resolve("starter.yaml")));

        assertThat(server().hover(starter, "storage: 0.7"))
                .contains("Share of its price that it costs to store equipment for a month")
                .contains("a rate such as `6.1 %/month`")
                .contains("Default: `0 %/month`");
        assertThat(server().hover(starter, "labour-pool: west"))
                .contains("the id of a labour pool (under `labour-pools`)")
                .contains("Required");
        assertThat(server().hover(starter, "category: racks")).contains("* `generation`");
        assertThat(server().hover(starter, "abilene:\n")).contains("A campus: its power, labour, costs and phases.");
    }

    @Test
    void offersTheKeysAndValuesThatBelongToAPlace() throws IOException {
        Document site = typed("site.yaml", "scenario: x\nsites:\n  abilene:\n    \n");
        Document category = typed("category.yaml", "scenario: x\ncomponents:\n  rack:\n    category: \n");
        Document change = typed("study.yaml", "extends: starter.yaml\noverrides:\n  fast:\n    set:\n      \n");

        assertThat(server().completions(site, "abilene:\n    ")).contains("labour-pool", "worker-cap", "phases");
        assertThat(server().completions(category, "category: ")).contains("racks", "cooling", "works");
        assertThat(server().completions(change, "set:\n      "))
                .contains("components", "sites")
                .doesNotContain("overrides");
    }

    @Test
    void marksMistakesInWordsOfTheScenario() throws IOException {
        Document wrong = typed(
                "wrong.yaml",
                "extends: starter.yaml\nstart: 2027-02-30\nsites:\n  abilene: {worker-cup: 9, power: 50, works: $5M}\n");

        assertThat(server().problems(wrong))
                .anyMatch(problem -> problem.contains("Expected a date such as 2027-01-31"))
                .anyMatch(problem -> problem.contains("worker-cup"))
                .anyMatch(problem -> problem.contains("Expected a power such as 560 MW"))
                .anyMatch(problem -> problem.contains("Expected money per MW such as $12.5M/MW"));
    }
}
