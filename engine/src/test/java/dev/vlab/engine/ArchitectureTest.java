package dev.vlab.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The engine's layers: dependencies point down, never in circles, and never to the window. */
@AnalyzeClasses(packages = "dev.vlab.engine", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("command line")
            .definedBy("..engine.cli..")
            .layer("jobs")
            .definedBy(
                    "..engine.task..",
                    "..engine.train..",
                    "..engine.ablation..",
                    "..engine.eval..",
                    "..engine.library..",
                    "..engine.hub..",
                    "..engine.report..",
                    "..engine.story..")
            .layer("parts")
            .definedBy("..engine.model..", "..engine.data..", "..engine.video..", "..engine.text..")
            .layer("ground")
            .definedBy("..engine.nn..", "..engine.checkpoint..")
            .whereLayer("command line")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("jobs")
            .mayOnlyBeAccessedByLayers("command line")
            .whereLayer("parts")
            .mayOnlyBeAccessedByLayers("command line", "jobs");

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("dev.vlab.engine.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule VIDEO_AND_TEXT_STAND_ALONE = noClasses()
            .that()
            .resideInAnyPackage("..engine.video..", "..engine.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..engine.cli..",
                    "..engine.task..",
                    "..engine.train..",
                    "..engine.eval..",
                    "..engine.library..",
                    "..engine.model..",
                    "..engine.data..",
                    "..engine.nn..");

    @ArchTest
    static final ArchRule LIBTORCH_IS_ENTERED_BY_ONE_DOOR = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Libtorch.class.getName())
            .should()
            .callMethodWhere(target(owner(assignableTo(NDManager.class)))
                    .and(target(name("newBaseManager")))
                    .or(target(owner(assignableTo(Engine.class))).and(target(name("getEngine")))))
            .because("Libtorch keeps DJL from fetching anything");

    @ArchTest
    static final ArchRule NO_WINDOW = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "dev.vlab.app..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
            noClasses().that().resideOutsideOfPackage("..engine.cli..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule LOGS_GO_THROUGH_SLF4J = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    private ArchitectureTest() {}
}
