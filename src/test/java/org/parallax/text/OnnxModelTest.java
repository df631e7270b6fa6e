package org.parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OnnxModelTest {
    @Test
    void itsRuntimeHasNoAddressToReportTo() throws IOException {
        try (InputStream library =
                OnnxModelTest.class.getResourceAsStream("/ai/onnxruntime/native/linux-x64/libonnxruntime.so")) {
            String bytes = new String(Objects.requireNonNull(library).readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("CreateSession"))
                    .as("the library was read")
                    .isTrue();
            assertThat(bytes.contains("events.data.microsoft.com"))
                    .as("an address of its maker")
                    .isFalse();
        }
    }
}
