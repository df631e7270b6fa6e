package org.parallax.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parallax.article.ArticleReader;
import org.parallax.article.Hints;
import org.parallax.article.MainText;

/** Hostile pages, texts and documents are read within 5 s of CPU each, in a JVM of 256 MB, on a stack of 512 KB. */
class HostileInputTest {
    private static final int MOST_SECONDS = 5;

    @Test
    void hostileInputIsReadWithinItsBounds() throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileInputTest.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        reader.waitFor(5, TimeUnit.MINUTES);
        assertEquals(0, reader.exitValue());
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        String sentence = "The harbour council voted on Monday to freeze the fares. ";
        pages.put("a plain page", "<p>" + sentence + "</p>");
        pages.put("500,000 nested divs", "<div>".repeat(500_000));
        pages.put("500,000 nested divs with text", ("<div>" + "a b ").repeat(500_000));
        pages.put("500,000 nested spans", "<span>".repeat(500_000) + sentence);
        pages.put("500,000 nested articles", "<article><h1>".repeat(250_000) + sentence);
        pages.put("500,000 unclosed formats", "<b><i><a href=x>".repeat(170_000) + sentence);
        pages.put("nested tables", "<table><tr><td>".repeat(170_000) + sentence);
        pages.put("500,000 paragraphs", ("<p>" + sentence).repeat(500_000 / 3));
        pages.put("1e5 attributes", "<div " + many(" a%d=x", 100_000) + "><p>" + sentence);
        pages.put("a class of 1e5 words", "<div class='" + many("w%d ", 100_000) + "'><p>" + sentence);
        pages.put("a line of 10 MB", "<p>" + sentence.repeat(10_000_000 / sentence.length()));
        pages.put("a word of 10 MB", "<p>" + "a".repeat(10_000_000));
        pages.put("10 MB of brackets", "<".repeat(10_000_000));
        pages.put("10 MB of entities", "<p>" + "&amp;&#x1F600;".repeat(700_000));
        pages.put("entity bomb", bomb());
        pages.put("nested JSON", json("[".repeat(500_000)));
        pages.put("1e6 keys", json("{" + many("\"k%d\":0,", 750_000) + "\"x\":0}"));
        return pages;
    }

    private static String many(String each, int times) {
        return IntStream.range(0, times).mapToObj(i -> each.formatted(i)).collect(Collectors.joining());
    }

    private static String json(String data) {
        return "<script type='application/ld+json'>" + data + "</script>";
    }

    private static String bomb() {
        String definitions = IntStream.range(1, 30)
                .mapToObj(i -> "<!ENTITY e%d '%s'>".formatted(i, ("&e" + (i - 1) + ";").repeat(10)))
                .collect(Collectors.joining());
        return "<!DOCTYPE html [<!ENTITY e0 'boom'>" + definitions + "]><p>&e29;";
    }

    private static Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("1e6 keys", "{" + many("\"k%d\":0,", 1_000_000) + "\"source\":\"A\",\"text\":\"x\"}");
        documents.put("a key of 10 MB", "{\"" + "k".repeat(10_000_000) + "\":0}");
        documents.put("a string of 7 MB", "{\"source\":\"A\",\"text\":\"" + "x".repeat(7_000_000) + "\"}");
        documents.put("a number of 7 MB", "{\"source\":" + "9".repeat(7_000_000) + "}");
        documents.put("500,000 nested arrays", "{\"more\":" + "[".repeat(500_000));
        documents.put("500,000 nested objects", "{\"a\":".repeat(500_000));
        documents.put("1e6 numbers", "{\"more\":[" + "1,".repeat(1_000_000) + "1]}");
        documents.put("a line of 10 MB", " ".repeat(10_000_000) + "{}");
        return documents;
    }

    private static void readLines(ObjectMapper mapper, byte[] body) {
        try {
            NdjsonLines lines = new NdjsonLines(new ByteArrayInputStream(body));
            for (NdjsonLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (line.problem() == null) {
                    mapper.readValue(line.bytes(), ArticleRequest.class);
                }
            }
        } catch (JsonProcessingException refused) {
            Problems.of(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts() {
        return List.of(
                "The council voted. ",
                "a\n",
                "A b c d e f g\n",
                "By A B\n",
                "x. y. Ta. \n",
                "\"",
                "“",
                " .",
                "(",
                "a",
                "By A ",
                "2031-05-03 ",
                "word ");
    }

    public static void main(String[] arguments) throws InterruptedException {
        MainText mainText = new MainText();
        for (Map.Entry<String, String> page : pages().entrySet()) {
            run(page.getKey(), () -> mainText.extract(page.getValue(), "https://norda.example/"));
        }
        ObjectMapper mapper = new ObjectMapper();
        new JsonRules().customize(mapper);
        for (Map.Entry<String, String> document : documents().entrySet()) {
            byte[] body = document.getValue().getBytes(UTF_8);
            run("JSON: " + document.getKey(), () -> readLines(mapper, body));
        }
        ArticleReader reader = new ArticleReader();
        for (String unit : texts()) {
            String text = unit.repeat(10_000_000 / unit.length());
            run("10 MB of " + unit.strip(), () -> reader.read(text, Hints.NONE));
        }
    }

    private static void run(String name, Runnable reading) throws InterruptedException {
        Thread reader = new Thread(null, () -> measure(name, reading), "reader", 512 * 1024);
        reader.setUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        reader.start();
        reader.join();
    }

    private static void measure(String name, Runnable reading) {
        reading.run();
        double seconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        System.out.printf("%s: %.1f s%n", name, seconds);
        if (seconds > MOST_SECONDS) {
            Runtime.getRuntime().halt(2);
        }
    }
}
