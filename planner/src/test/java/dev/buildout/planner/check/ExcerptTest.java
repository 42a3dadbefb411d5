package dev.buildout.planner.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The caret stands under the place, whatever the line holds. */
class ExcerptTest {

    private static final int WIDE = 80;

    @Test
    void theWordAtThePlaceIsUnderlined() {
        assertThat(Excerpt.of("  worker_cap: 900", 12, 3, WIDE))
                .containsExactly("   12 |   worker_cap: 900", "      |   ^^^^^^^^^^");
    }

    @Test
    void aPlaceBehindTheLastLetterHasItsCaretThere() {
        assertThat(Excerpt.of("title:", 1, 7, WIDE)).containsExactly("    1 | title:", "      |       ^");
        assertThat(Excerpt.of("", 1, 1, WIDE)).containsExactly("    1 |", "      | ^");
    }

    @Test
    void aTabTakesTheRoomItIsShownWith() {
        assertThat(Excerpt.of("a\tb: 1", 3, 3, WIDE)).containsExactly("    3 | a   b: 1", "      |     ^");
    }

    @Test
    void wideAndCombiningCharactersKeepTheCaretInPlace() {
        assertThat(Excerpt.of("名前: x", 1, 5, WIDE)).containsExactly("    1 | 名前: x", "      |       ^");
        assertThat(Excerpt.of("e\u0301: x", 1, 5, WIDE)).containsExactly("    1 | e\u0301: x", "      |    ^");
        assertThat(Excerpt.of("🏗: x", 1, 4, WIDE)).containsExactly("    1 | 🏗: x", "      |     ^");
    }

    @Test
    void controlCharactersAreShownAndNotSent() {
        assertThat(Excerpt.of("a\u001b[31m: \u202ex", 1, 9, WIDE))
                .containsExactly("    1 | a\\u001b[31m: \\u202ex", "      |              ^^^^^^^");
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        String line = "a".repeat(100) + " place " + "b".repeat(100);
        var shown = Excerpt.of(line, 7, 102, 60);

        assertThat(shown).allMatch(text -> text.length() <= 60);
        assertThat(shown.get(0)).contains("…a", "a place b", "b…");
        assertThat(shown.get(1).indexOf('^')).isEqualTo(shown.get(0).indexOf("place"));
        assertThat(Excerpt.of(line, 7, 1, 60).get(0)).startsWith("    7 | aaa").endsWith("…");
        assertThat(Excerpt.of(line, 7, 207, 60).get(0)).startsWith("    7 | …").endsWith("bbb");
    }
}
