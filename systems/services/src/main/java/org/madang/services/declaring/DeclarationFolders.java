package org.madang.services.declaring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where declarations lie: with the code of any system, and in a directory of the operator. */
public final class DeclarationFolders {

    private static final List<String> FILES =
            List.of(
                    DeclarationReader.SERVICE,
                    DeclarationReader.FORM,
                    DeclarationReader.PROCESS,
                    DeclarationReader.TABLE);
    private static final int LARGEST = 512 * 1024;

    private DeclarationFolders() {}

    /** Texts by file name, by folder: {@code services/<code>/…} of every module. */
    public static Map<String, Map<String, String>> shipped() {
        var all = new TreeMap<String, Map<String, String>>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var service : resolver.getResources("classpath*:services/*/service.yaml")) {
                var files = new TreeMap<String, String>();
                for (var name : FILES) {
                    var file = service.createRelative(name);
                    if (file.exists()) {
                        files.put(name, file.getContentAsString(StandardCharsets.UTF_8));
                    }
                }
                all.put(folder(service), files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The name of the folder that a file lies in. */
    static String folder(Resource file) throws IOException {
        var path = file.getURL().getPath();
        var folder = path.substring(0, path.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** The folders of a directory; one without a {@code service.yaml} is none. */
    public static Map<String, Map<String, String>> in(Path directory) throws IOException {
        var all = new TreeMap<String, Map<String, String>>();
        try (var folders = Files.newDirectoryStream(directory, Files::isDirectory)) {
            for (var folder : folders) {
                if (Files.isRegularFile(folder.resolve(DeclarationReader.SERVICE))) {
                    all.put(folder.getFileName().toString(), files(folder));
                }
            }
        }
        return all;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        for (var name : FILES) {
            var file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                if (Files.size(file) > LARGEST) {
                    throw new IOException(folder.getFileName() + "/" + name + " is too large");
                }
                files.put(name, Files.readString(file));
            }
        }
        return files;
    }
}
