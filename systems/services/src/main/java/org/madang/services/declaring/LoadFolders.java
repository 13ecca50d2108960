package org.madang.services.declaring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.services.declaring.Problems.Place;

/** Loads the declarations of the house and of the operator's directory, as often as asked. */
public final class LoadFolders {

    private final Catalogue catalogue;
    private final @Nullable Path directory;
    private volatile List<Problems.Problem> problems = List.of();

    LoadFolders(Catalogue catalogue, @Nullable Path directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /**
     * Loads what has changed; problems leave the service as it was. A service whose folder is gone
     * is withdrawn, unless the operator's directory could not be looked into: then nobody knows.
     */
    public Catalogue.Loading load() {
        var unreadable = new Problems();
        var folders = new TreeMap<>(DeclarationFolders.shipped());
        folders.putAll(ofOperator(unreadable));
        var loading = catalogue.load(folders);
        var withdrawn =
                unreadable.isEmpty()
                        ? catalogue.withdrawAllBut(folders.keySet())
                        : List.<String>of();
        var all = new ArrayList<>(unreadable.all());
        all.addAll(loading.problems());
        problems = List.copyOf(all);
        return new Catalogue.Loading(loading.loaded(), withdrawn, problems);
    }

    private Map<String, Map<String, String>> ofOperator(Problems unreadable) {
        if (directory == null) {
            return Map.of();
        }
        try {
            return DeclarationFolders.in(directory);
        } catch (IOException e) {
            unreadable.add(
                    new Place("madang.services.directory", 1),
                    "폴더를 읽을 수 없습니다.",
                    "the directory cannot be read");
            return Map.of();
        }
    }

    /** Whether a file belongs to a folder of the house that no operator has replaced. */
    boolean isShipped(String file) {
        int slash = file.indexOf('/');
        var folder = slash < 0 ? file : file.substring(0, slash);
        return DeclarationFolders.shipped().containsKey(folder)
                && (directory == null || !Files.isDirectory(directory.resolve(folder)));
    }

    /** What was wrong at the last loading. */
    public List<Problems.Problem> problems() {
        return problems;
    }
}
