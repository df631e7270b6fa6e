package org.parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aTextHasTheSameVectorInWhateverCompany() {
        try (Encoder encoder = new Encoder(1)) {
            String text = "The harbour is closed until further notice, officials say.";
            float[] alone = encoder.embed(List.of(text))[0];
            float[][] together = encoder.embed(List.of("A.", text, "", text + " It opens in June."));
            assertThat(together).hasDimensions(4, 384);
            assertThat(together[1]).containsExactly(alone);
        }
    }
}
