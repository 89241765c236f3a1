package dev.vlab.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The window's rules: only view models talk to the engine, and they know no control. */
@AnalyzeClasses(packages = "dev.vlab.app", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    /** What works or holds natives; the engine's records (answers, captions, hits) may be shown as they are. */
    private static final String WORKING_ENGINE = "dev\\.vlab\\.engine\\."
            + "(task\\.(LoadedModel|Captioner|Answerer|Embedder|Explainer)|library\\.VideoLibrary|video\\.VideoReader)";

    @ArchTest
    static final ArchRule VIEWS_LEAVE_THE_ENGINE_TO_THEIR_MODELS = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(WORKING_ENGINE)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_CONTROL = noClasses()
            .that()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.scene",
                    "javafx.scene.control..",
                    "javafx.scene.layout..",
                    "javafx.stage..",
                    "org.controlsfx..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_MAIN_AND_THE_TOUR_PRINT = noClasses()
            .that()
            .resideOutsideOfPackage("..app.tour..")
            .and()
            .doNotHaveSimpleName("Main")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule LOGS_GO_THROUGH_SLF4J = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    private ArchitectureTest() {}
}
