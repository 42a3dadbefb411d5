package dev.buildout.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingPrinterTest {

    private static final SourceLocation PLACE = new SourceLocation("a.yaml", 3, 7);

    @Test
    void printsPlaceSeverityCodeMessageAndHint() {
        Finding error = Finding.error(FindingCode.UNKNOWN_KEY, PLACE, "", "unknown key `x`", "Maybe `y`.");
        Finding warning =
                Finding.warning(FindingCode.DUE_AFTER_END, new SourceLocation("a.yaml", 0, 0), "", "late", "");

        assertThat(FindingPrinter.print(List.of(error, warning)))
                .isEqualTo("a.yaml:3:7: error BO-1201: unknown key `x`. Maybe `y`.\na.yaml: warning BO-1310: late\n");
    }

    @Test
    void showsControlCharactersInsteadOfSendingThem() {
        Finding finding = Finding.error(FindingCode.UNKNOWN_KEY, PLACE, "", "unknown key `\u001b[31m\u202e`", "");

        assertThat(FindingPrinter.print(finding))
                .isEqualTo("a.yaml:3:7: error BO-1201: unknown key `\\u001b[31m\\u202e`");
    }
}
