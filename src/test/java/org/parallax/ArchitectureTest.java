package org.parallax;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the structure that ARCHITECTURE.md describes. */
class ArchitectureTest {
    private static final List<String> ORDER = List.of(
            "text", "source", "article", "mention", "story", "claim", "comparison", "reliability", "pipeline", "api");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.parallax");

    @Test
    void importsPointLeftInTheOrderOfThePipeline() {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] right = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(ArchitectureTest::in)
                    .toArray(String[]::new);
            if (right.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(in(ORDER.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(right)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void everyPackageIsAStopOfThePipeline() {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("org.parallax"))
                .map(name -> name.substring("org.parallax.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ORDER).containsAll(packages);
    }

    @Test
    void aLibraryIsKeptToItsPackage() {
        Map<String, List<String>> homes = Map.ofEntries(
                entry("opennlp..", List.of("text")),
                entry("ai.onnxruntime..", List.of("text", "claim")),
                entry("org.jsoup..", List.of("article")),
                entry("org.netpreserve..", List.of("article")),
                entry("com.rometools..", List.of("article")),
                entry("org.jdom2..", List.of("article")),
                entry("org.apache.hc..", List.of("article")),
                entry("crawlercommons..", List.of("article")),
                entry("com.github.difflib..", List.of("article")),
                entry("org.apache.lucene..", List.of("story")),
                entry("io.zonky..", List.of("pipeline")),
                entry("io.micrometer..", List.of("pipeline")),
                entry("io.opentelemetry..", List.of("pipeline")),
                entry("org.eclipse.microprofile.reactive..", List.of("pipeline", "api")),
                entry("io.smallrye.reactive..", List.of("pipeline", "api")),
                entry("org.apache.kafka..", List.of("api")),
                entry("org.apache.parquet..", List.of("api")),
                entry("jakarta.ws.rs..", List.of("api")));
        homes.forEach((library, home) -> noClasses()
                .that()
                .resideOutsideOfPackages(home.stream().map(ArchitectureTest::in).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(CLASSES));
    }

    @Test
    void enginesKnowNothingOfTheContainer() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ORDER.subList(0, 8).stream().map(ArchitectureTest::in).toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.enterprise..").or(resideInAPackage("jakarta.inject..")))
                .check(CLASSES);
    }

    @Test
    void onlyThePipelineAndTheApiOpenTransactions() {
        noClasses()
                .that()
                .resideOutsideOfPackages(in("pipeline"), in("api"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.transaction..", "io.quarkus.narayana..")
                .check(CLASSES);
    }

    @Test
    void resourcesAreNamedSoAndLiveInTheApi() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .resideInAPackage(in("api"))
                .check(CLASSES);
    }

    @Test
    void noClassIsNamedAfterALayer() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Mapper|Dto|DTO|Impl|Service)")
                .check(CLASSES);
    }

    private static String in(String name) {
        return "org.parallax." + name + "..";
    }
}
