package org.parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderTest {

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void sentencesThatMeanTheSameLieNearerThanOthers() {
        try (Encoder encoder = new Encoder(1)) {
            float[][] v = encoder.embed(List.of(
                    "The mayor resigned on Monday.",
                    "On Monday the mayor stepped down.",
                    "Wheat prices fell sharply."));
            assertThat(cosine(v[0], v[0])).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
            assertThat(cosine(v[0], v[1])).isGreaterThan(cosine(v[0], v[2]) + 0.2);
        }
    }

    @Test
    void theOrderOfTextsDoesNotChangeTheirVectors() {
        try (Encoder encoder = new Encoder(1)) {
            List<String> texts =
                    new ArrayList<>(List.of("A.", "The harbour is closed until further notice, officials say.", ""));
            float[][] once = encoder.embed(texts);
            java.util.Collections.reverse(texts);
            float[][] again = encoder.embed(texts);
            assertThat(cosine(once[1], again[1])).isGreaterThan(0.99);
            assertThat(once).hasDimensions(3, 384);
        }
    }
}
