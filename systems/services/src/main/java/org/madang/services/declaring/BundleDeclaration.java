package org.madang.services.declaring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madang.kernel.language.Text;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A bundle of services that go with one event of a life, as {@code bundles/<code>/bundle.yaml}
 * declares it. Its questions are those of its services, each asked once.
 *
 * @param dead which answers say who died and when, where it is asked for the estate of the dead
 */
public record BundleDeclaration(
        String code,
        Text name,
        Text summary,
        Text agency,
        List<Text> laws,
        List<String> lifeEvents,
        List<String> words,
        Optional<Dead> dead,
        List<String> services) {

    /**
     * Names of questions.
     *
     * @param name what the dead person was called
     * @param day on which they died
     */
    public record Dead(String name, String day) {}

    /** Reads what is shipped; problems name file and line. */
    public static List<BundleDeclaration> shipped(Problems problems) {
        var all = new ArrayList<BundleDeclaration>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:bundles/*/bundle.yaml")) {
                var code = DeclarationFolders.folder(file);
                all.add(read(code, file.getContentAsString(StandardCharsets.UTF_8), problems));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }

    static BundleDeclaration read(String code, String text, Problems problems) {
        var root =
                Branch.read("bundles/" + code + "/bundle.yaml", text, problems)
                        .only(
                                "name",
                                "summary",
                                "agency",
                                "law",
                                "life-events",
                                "words",
                                "dead",
                                "services");
        return new BundleDeclaration(
                code,
                root.words("name"),
                root.words("summary"),
                root.words("agency"),
                root.branches("law").stream().map(Branch::bothLanguages).toList(),
                List.copyOf(root.texts("life-events")),
                List.copyOf(root.texts("words")),
                root.branch("dead").map(BundleDeclaration::dead),
                List.copyOf(root.texts("services")));
    }

    private static Dead dead(Branch dead) {
        dead.only("name", "day");
        return new Dead(dead.text("name"), dead.text("day"));
    }
}
