package org.parallax.api;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;

class NdjsonFuzzTest {
    private static final ObjectMapper MAPPER = mapper();

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        new JsonRules().customize(mapper);
        return mapper;
    }

    @FuzzTest(maxDuration = "3m")
    void lines(byte[] bytes) throws IOException {
        NdjsonLines lines = new NdjsonLines(new ByteArrayInputStream(bytes));
        for (NdjsonLines.Line line = lines.next(); line != null; line = lines.next()) {
            try {
                MAPPER.readValue(line.bytes(), ArticleRequest.class);
            } catch (JsonProcessingException refused) {
                Problems.of(refused);
            }
        }
    }
}
