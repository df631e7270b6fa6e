package org.parallax.operation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a native executable must be told, compared with what the code and its libraries use. */
class NativeDeclarationsTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path DECLARED = Path.of("src/main/resources/META-INF/native-image/org.parallax/parallax");

    /** Who writes or reads JSON by hand, and which of the types declared in JsonTypes that is. */
    private static final Map<String, List<String>> JSON_USERS = new TreeMap<>(Map.ofEntries(
            entry("article.LinkedData", List.of()),
            entry("text.WordPiece", List.of()),
            entry("api.ArticleBatchResource", List.of("api.BatchLine")),
            entry(
                    "api.Documents",
                    List.of(
                            "pipeline.StoryComparison",
                            "pipeline.Event$Scored",
                            "api.ClaimsResource$Relations",
                            "text.Explanation")),
            entry("api.IdempotencyKeys", List.of("api.ArticleReceipt")),
            entry("pipeline.ReviewedClaims", List.of("pipeline.StoryComparison", "reliability.Place")),
            entry("api.BatchAnswer", List.of("api.BatchLine")),
            entry("api.DescriptionExamples", List.of()),
            entry("api.EntityTags", List.of()),
            entry("api.Exported", List.of("pipeline.StoryComparison")),
            entry("api.RequestHeads", List.of("api.Problem")),
            entry("api.SparseFields", List.of()),
            entry("article.FeedReader", List.of()),
            entry("pipeline.ClaimFinder", List.of("claim.Sense")),
            entry(
                    "pipeline.EventLog",
                    List.of(
                            "pipeline.Event$Ingested",
                            "pipeline.Event$Analysed",
                            "pipeline.Event$Compared",
                            "pipeline.Event$Scored")),
            entry("pipeline.StoredJson", List.of()),
            entry("pipeline.ScoreKeeper", List.of("reliability.Profile$Dimension")),
            entry("pipeline.StoryAssigner", List.of("text.Explanation")),
            entry("pipeline.StoryStops", List.of("pipeline.StoryComparison")),
            entry("pipeline.StoryLedger", List.of("pipeline.StoryComparison")),
            entry("pipeline.SampleStory", List.of("article.Submission")),
            entry("pipeline.Readings", List.of("article.ArticleReading", "mention.Reading"))));

    @Test
    void everyResourceThatTheCodeNamesIsDeclared() throws IOException {
        List<PathMatcher> included = globs();
        Set<String> used = resourcesInUse();
        assertThat(used).contains("models/reader.onnx", "bge-small-en-v1.5-q.onnx", "sample/story.ndjson");
        assertThat(used).allMatch(resource -> included.stream().anyMatch(glob -> glob.matches(Path.of(resource))));
    }

    @Test
    void everyLexiconAndModelIsDeclared() throws IOException {
        List<PathMatcher> included = globs();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            List<Path> resources = files.filter(Files::isRegularFile)
                    .map(Path.of("src/main/resources")::relativize)
                    // Quarkus declares the page, the migrations and its own settings
                    .filter(file -> !file.startsWith("META-INF") && !file.startsWith("db"))
                    .filter(file -> !file.toString().equals("application.properties"))
                    .toList();
            assertThat(resources)
                    .isNotEmpty()
                    .allMatch(file -> included.stream().anyMatch(glob -> glob.matches(file)));
        }
    }

    @Test
    void everyClassThatOnnxRuntimeLooksUpIsDeclared() throws IOException {
        byte[] library;
        try (InputStream in = OrtEnvironment.class.getResourceAsStream("native/linux-x64/libonnxruntime4j_jni.so")) {
            library = in.readAllBytes();
        }
        Set<String> lookedUp =
                matches("(?:ai/onnxruntime|java/lang)/\\w+", new String(library, StandardCharsets.ISO_8859_1)).stream()
                        .map(name -> name.replace('/', '.'))
                        .filter(NativeDeclarationsTest::exists)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lookedUp).hasSizeGreaterThan(8).contains("ai.onnxruntime.OnnxTensor");
        assertThat(declared("jni-config.json")).containsAll(lookedUp);
    }

    @Test
    void everyFactoryThatTheTaggersModelsNameIsDeclared() throws IOException {
        Set<String> factories = new TreeSet<>();
        for (String resource : resourcesInUse()) {
            if (resource.startsWith("opennlp-")) {
                factories.addAll(factories(resource));
            }
        }
        assertThat(factories).hasSizeGreaterThan(2);
        assertThat(declared("reflect-config.json")).containsAll(factories);
    }

    @Test
    void whoeverWritesOrReadsJsonByHandHasItsTypesDeclared() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.parallax");
        Set<String> users = classes.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> (call.getTargetOwner().isAssignableTo(ObjectMapper.class)
                                        && call.getName().matches("read.*|write.*|convertValue"))
                                || call.getTargetOwner().getSimpleName().equals("StoredJson")))
                .map(JavaClass::getName)
                .map(name -> name.substring("org.parallax.".length()).replaceAll("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(JSON_USERS.keySet())
                .as("add a new one with its types here, and the types to pipeline.JsonTypes")
                .containsAll(users);
        Set<String> declared = Stream.of(declaration("pipeline.JsonTypes").targets())
                .map(Class::getName)
                .collect(Collectors.toSet());
        assertThat(JSON_USERS.values().stream().flatMap(List::stream))
                .allMatch(name -> declared.contains("org.parallax." + name) || declaration(name) != null);
    }

    private static RegisterForReflection declaration(String name) {
        try {
            return Class.forName("org.parallax." + name).getAnnotation(RegisterForReflection.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<PathMatcher> globs() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(CLASSES.resolve("application.properties"))) {
            properties.load(in);
        }
        return Stream.of(properties
                        .getProperty("quarkus.native.resources.includes")
                        .split(","))
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
    }

    /** Every string constant of the code that begins with / and is a file on the class path. */
    private static Set<String> resourcesInUse() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/parallax"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                for (String constant : constants(file)) {
                    if (constant.matches("/[\\w./-]+\\.\\w+")
                            && NativeDeclarationsTest.class.getResource(constant) != null) {
                        used.add(constant.substring(1));
                    }
                }
            }
        }
        return used;
    }

    private static Set<String> constants(Path classFile) throws IOException {
        Set<String> constants = new TreeSet<>();
        new ClassReader(Files.readAllBytes(classFile))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitLdcInsn(Object value) {
                                        if (value instanceof String text) {
                                            constants.add(text);
                                        }
                                    }
                                };
                            }
                        },
                        ClassReader.SKIP_DEBUG);
        return constants;
    }

    private static Set<String> factories(String model) throws IOException {
        Set<String> factories = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(NativeDeclarationsTest.class.getResourceAsStream("/" + model))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (entry.getName().equals("manifest.properties")) {
                    Properties manifest = new Properties();
                    manifest.load(new ByteArrayInputStream(content));
                    factories.add(manifest.getProperty("factory"));
                } else if (entry.getName().endsWith(".featuregen")) {
                    factories.addAll(matches("(?<=class=\")[^\"]+", new String(content, StandardCharsets.UTF_8)));
                }
            }
        }
        return factories;
    }

    private static Set<String> declared(String file) throws IOException {
        Set<String> names = new TreeSet<>();
        new ObjectMapper()
                .readTree(DECLARED.resolve(file).toFile())
                .forEach(entry -> names.add(entry.path("name").asText()));
        assertThat(names).filteredOn(name -> !name.startsWith("[")).allMatch(NativeDeclarationsTest::exists);
        return names;
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, NativeDeclarationsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Set<String> matches(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
