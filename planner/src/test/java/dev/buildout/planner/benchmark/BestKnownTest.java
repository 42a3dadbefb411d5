package dev.buildout.planner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others reached is read by name; what nobody knows stays unknown. */
class BestKnownTest {

    private static final String HEAD = "set,instance,lower_bound,best_known,tms,source\n";

    @TempDir
    Path folder;

    private BestKnown read(String text) {
        return BestKnown.read(InstanceTexts.write(folder.resolve("known.csv"), text));
    }

    @Test
    void fieldsInQuotesMayHoldCommasAndQuotes() {
        BestKnown known = read(HEAD + "s,a,,12,30,\"one, \"\"two\"\"\"\ns,\"b\",40,43,,x\n");

        assertThat(known.find("a")).contains(new BestKnown.Values(OptionalLong.empty(), 12, OptionalLong.of(30)));
        assertThat(known.find("b")).contains(new BestKnown.Values(OptionalLong.of(40), 43, OptionalLong.empty()));
    }

    @Test
    void anInstanceWithoutAValueIsUnknown() {
        BestKnown known = read(HEAD + "s,a,,,,x\n");

        assertThat(known.find("a")).isEmpty();
        assertThat(known.find("b")).isEmpty();
    }

    @Test
    void wrongFilesSayWhere() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("known.csv:1:1: found an empty file");
        assertThatThrownBy(() -> read("a,b\n")).hasMessageContaining("known.csv:1:1: found other columns");
        assertThatThrownBy(() -> read(HEAD + "s,a,1\n")).hasMessageContaining("known.csv:2:1: found 3 fields");
        assertThatThrownBy(() -> read(HEAD + "s,a,,x,,\n")).hasMessageContaining("known.csv:2:1: found 'x'");
        assertThatThrownBy(() -> read(HEAD + "s,a,,1,,\"\n"))
                .hasMessageContaining("known.csv:2:1: found a double quote");
        assertThatThrownBy(() -> read(HEAD + "s,a,,1,,\ns,a,,2,,\n"))
                .hasMessageContaining("known.csv:3:1: found 'a' again");
        assertThatThrownBy(() -> BestKnown.read(folder.resolve("no.csv"))).hasMessageContaining("no such file");
    }
}
