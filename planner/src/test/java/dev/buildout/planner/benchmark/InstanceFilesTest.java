package dev.buildout.planner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.planner.benchmark.InstanceReader.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come in the order that people count in. */
class InstanceFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFoldersFilesComeInNaturalOrderAndOthersAreLeftOut() {
        for (String name : List.of("j30_10_1.rcp", "j30_2_1.rcp", "j30_2_10.rcp", "notes.md", "j30_1_1.RCP")) {
            InstanceTexts.write(folder.resolve(name), "");
        }
        InstanceTexts.write(folder.resolve("below.rcp").resolve("a.rcp"), "");

        assertThat(InstanceFiles.find(List.of(folder), Set.of(Format.PATTERSON)))
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("j30_1_1.RCP", "j30_2_1.rcp", "j30_2_10.rcp", "j30_10_1.rcp");
    }

    @Test
    void filesKeepTheOrderInWhichTheyAreNamed() {
        List<Path> given = List.of(Path.of("b.mm"), Path.of("a.mm"));
        assertThat(InstanceFiles.find(given, Set.of(Format.MULTI_MODE))).isEqualTo(given);
    }

    @Test
    void aFolderWithoutInstancesAndAFileOfAnotherKindAreErrors() {
        assertThatThrownBy(() -> InstanceFiles.find(List.of(folder), Set.of(Format.PATTERSON)))
                .hasMessageContaining("a folder without instances, expected files that end in .rcp");
        assertThatThrownBy(() -> InstanceFiles.find(List.of(Path.of("a.txt")), Set.of(Format.PATTERSON)))
                .hasMessageContaining("a.txt: found a name without a suffix of this kind");
    }
}
