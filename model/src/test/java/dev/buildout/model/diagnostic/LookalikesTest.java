package dev.buildout.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LookalikesTest {

    @Test
    void aForeignLetterIsNamedByItsNumberAndWhatItSeemsToBe() {
        assertThat(Lookalikes.find("tr\u0430des")).contains("U+0430 only looks like `a`");
        assertThat(Lookalikes.find("worker\u2011cap")).contains("U+2011 only looks like `-`");
        assertThat(Lookalikes.find("\uff21bilene")).contains("U+FF21 only looks like `A`");
    }

    @Test
    void lettersThatLookLikeNothingElseAreLeftAlone() {
        assertThat(List.of("trades", "M\u00fcnchen", "\u6771\u4eac", "\ud83c\udfd7"))
                .allSatisfy(text -> {
                    assertThat(Lookalikes.find(text)).isEmpty();
                    assertThat(Lookalikes.plain(text)).isEqualTo(text);
                });
    }

    @Test
    void theNearestNameIsFoundBehindThem() {
        assertThat(NearestName.hint("\u0430\u0441\u0435", List.of("ace", "other")))
                .isEqualTo("Maybe `ace`. Here U+0430 only looks like `a`.");
    }
}
