package org.madang.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madang.Madang;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.Systems;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The conventions of STYLE.md that a machine can check, each with its reason. */
class HouseRulesTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(HouseRulesTest::isShipped)
                    .importPackages("org.madang");

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Madang.class, HouseRulesTest::isShipped);

    /** The kernel's tests are on the class path, for their actors and their database. */
    private static boolean isShipped(Location location) {
        return new ImportOption.DoNotIncludeTests().includes(location)
                && !location.contains("-tests.jar");
    }

    @Test
    void every_module_uses_only_the_faces_of_the_modules_it_names() {
        MODULES.verify();
    }

    @Test
    void every_system_on_the_map_is_a_module_with_its_folder_and_its_schema() {
        var modules = MODULES.stream().map(module -> module.getIdentifier().toString()).toList();
        for (var system : Systems.all()) {
            assertThat(modules).contains(system.name());
            assertThat(root().resolve("systems").resolve(system.name()).resolve("README.md"))
                    .as("README of " + system.name())
                    .exists();
        }
    }

    @Test
    void a_system_may_depend_on_what_its_pom_brings_and_no_more() throws IOException {
        var names = Systems.all().stream().map(SystemDescriptor::name).toList();
        for (var name : names) {
            var pom = Files.readString(root().resolve("systems").resolve(name).resolve("pom.xml"));
            var declared =
                    MODULES.getModuleByName(name).stream()
                            .flatMap(module -> declaredDependencies(module).stream())
                            .filter(names::contains)
                            .toList();
            for (var dependency : declared) {
                assertThat(pom)
                        .as("%s allows %s: its POM must bring it", name, dependency)
                        .contains("<artifactId>madang-" + dependency + "</artifactId>");
            }
        }
    }

    private static List<String> declaredDependencies(ApplicationModule module) {
        var found = new ArrayList<String>();
        module.getDirectDependencies(MODULES).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .forEach(found::add);
        return found;
    }

    @Test
    void the_kernel_knows_no_system() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.madang.kernel..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("org.madang..")
                                        .and(resideOutsideOfPackage("org.madang.kernel..")))
                        .because("systems stand on the kernel, and the kernel on nobody's room"));
    }

    @Test
    void types_are_named_for_what_they_do() {
        check(
                classes()
                        .should()
                        .haveNameNotMatching(".*(Impl|Manager|Util|Utils|Dto|DTO|Helper)$")
                        .because("such a name tells a newcomer nothing"));
    }

    @Test
    void accessors_carry_no_get_prefix() {
        var pattern = Pattern.compile("get[A-Z].*");
        check(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("org.madang..")
                        .and()
                        .arePublic()
                        .should(notBeNamed(pattern))
                        .because(
                                "residents.name() reads as a sentence; getName() reads as a bean"));
    }

    @Test
    void sql_goes_through_jdbc_client_and_never_through_a_mapper() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "lombok..")
                        .because("SQL is visible: text blocks through JdbcClient"));
    }

    /** Overriding a library's getter is no choice of ours. */
    private static ArchCondition<JavaMethod> notBeNamed(Pattern pattern) {
        return new ArchCondition<>("not be named " + pattern) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (pattern.matcher(method.getName()).matches() && !overridesForeign(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static boolean overridesForeign(JavaMethod method) {
        var owner = method.getOwner();
        return Stream.concat(
                        owner.getAllRawSuperclasses().stream(),
                        owner.getAllRawInterfaces().stream())
                .filter(type -> !type.getPackageName().startsWith("org.madang"))
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(other -> other.getName().equals(method.getName()));
    }

    private static void check(ArchRule rule) {
        rule.check(HOUSE);
    }

    private static Path root() {
        return Path.of(System.getProperty("house.root", ".."));
    }
}
