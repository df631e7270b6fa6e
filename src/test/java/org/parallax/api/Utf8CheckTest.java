package org.parallax.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.CharacterCodingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8CheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "é", "“…”", "\uD83D\uDE00", "a\uD83D\uDE00é“", "\uFEFF{}"})
    void whatIsUtf8IsSoWholeAndByteByByte(String text) throws CharacterCodingException {
        byte[] bytes = text.repeat(3000).getBytes(UTF_8);
        assertThat(Utf8Check.isUtf8(bytes)).isTrue();
        for (int step = 1; step < 7; step++) {
            inSteps(bytes, step);
        }
    }

    private static void inSteps(byte[] bytes, int step) throws CharacterCodingException {
        Utf8Check check = new Utf8Check();
        for (int i = 0; i < bytes.length; i += step) {
            check.next(bytes, i, Math.min(step, bytes.length - i));
        }
        check.end();
    }

    /** A character is a byte. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff",
                "\u0080",
                "\u00c0\u00af",
                "\u00c1\u00bf",
                "\u00e0\u0080\u00af",
                "\u00ed\u00a0\u0080",
                "\u00f5\u0080\u0080\u0080",
                "\u00f4\u0090\u0080\u0080",
                "\u00e2\u0082",
                "\u00f0\u009f\u0098",
                "\u00c3",
                "\u0000",
                "{\u0000\u0000\u0000",
                "\u0000{"
            })
    void whatIsNotIsRefusedWhereverItStands(String bytes) {
        assertThat(Utf8Check.isUtf8(bytes.getBytes(ISO_8859_1))).isFalse();
        assertThat(Utf8Check.isUtf8(("x".repeat(9000) + bytes).getBytes(ISO_8859_1)))
                .isFalse();
        assertThat(Utf8Check.isUtf8((bytes + "x".repeat(9000)).getBytes(ISO_8859_1)))
                .isFalse();
        assertThat(inStepsFails(bytes.getBytes(ISO_8859_1))).isTrue();
    }

    private static boolean inStepsFails(byte[] bytes) {
        try {
            inSteps(bytes, 1);
            return false;
        } catch (CharacterCodingException e) {
            return true;
        }
    }
}
