package org.stemma;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pipeline order is import order: a package imports only what stands above it in this list. */
class ArchitectureTest {
    private static final List<String> ORDER = List.of(
            "text",
            "report",
            "gazetteer",
            "ingest",
            "extract",
            "annotate",
            "statement",
            "event",
            "story",
            "lineage",
            "compare",
            "store",
            "pipeline");

    private static final JavaClasses CORE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.stemma");

    static List<String> allButTheLast() {
        return ORDER.subList(0, ORDER.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("allButTheLast")
    void importsOnlyWhatStandsAbove(String name) {
        String[] below = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
                .map(each -> "org.stemma." + each + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.stemma." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below)
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void hasNoPackageOutsideTheOrder() {
        assertThat(CORE.stream()
                        .map(each -> each.getPackageName().replaceFirst("^org\\.stemma\\.", ""))
                        .collect(Collectors.toSet()))
                .isSubsetOf(ORDER);
    }

    @Test
    void hasNoCycle() {
        slices().matching("org.stemma.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void reachesTheNetworkFromIngestAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stemma.ingest..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|Socket|InetAddress)|javax\\.net\\..*")
                .check(CORE);
    }

    @Test
    void knowsNoEngineAndNoWeb() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.flink..", "io.javalin..", "gg.jte..")
                .check(CORE);
    }
}
