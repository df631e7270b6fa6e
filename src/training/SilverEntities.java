import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.node.*;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.regex.*;

/** java -cp nlp4j... SilverEntities.java articles.jsonl config.xml > silver.jsonl; offsets in code points (all BMP assumed where equal). */
public class SilverEntities {
    static final Map<String, String> TYPE = Map.of("PERSON", "PER", "ORG", "ORG", "GPE", "LOC", "LOC", "LOC", "FAC", "LOC",
            "NORP", "MISC", "EVENT", "MISC", "LAW", "MISC", "PRODUCT", "MISC", "WORK_OF_ART", "MISC");
    static final Pattern END = Pattern.compile("[.!?][\"”’)]*\\s+(?=[A-Z“\"])|\\n+");

    public static void main(String[] a) throws Exception {
        ObjectMapper json = new ObjectMapper();
        NLPDecoder decoder = new NLPDecoder(new FileInputStream(a[1]));
        try (PrintStream out = new PrintStream(new FileOutputStream(a[2]), true, "UTF-8")) {
        for (String line : Files.readAllLines(Path.of(a[0]))) {
            JsonNode row = json.readTree(line);
            String text = row.get("text").asText();
            ArrayNode entities = json.createArrayNode();
            int at = 0;
            Matcher m = END.matcher(text);
            while (at < text.length()) {
                int end = m.find() ? m.end() : text.length();
                String sentence = text.substring(at, end);
                if (!sentence.isBlank()) {
                    NLPNode[] nodes = decoder.decode(sentence);
                    int from = -1;
                    for (int i = 1; i < nodes.length; i++) {
                        String tag = nodes[i].getNamedEntityTag();
                        if (tag == null || tag.length() < 3) { from = -1; continue; }
                        char c = tag.charAt(0);
                        if (c == 'B' || c == 'U') from = i;
                        String type = TYPE.get(tag.substring(2));
                        if ((c == 'L' || c == 'U') && from > 0) {
                            if (type != null) {
                                int s = at + nodes[from].getStartOffset(), e = at + nodes[i].getEndOffset();
                                entities.add(json.createArrayNode().add(text.codePointCount(0, s)).add(text.codePointCount(0, Math.min(e, text.length()))).add(type));
                            }
                            from = -1;
                        }
                    }
                }
                at = end;
            }
            ObjectNode o = json.createObjectNode();
            o.put("id", row.get("id").asText());
            o.set("entities", entities);
            out.println(json.writeValueAsString(o));
        }
        }
    }
}
