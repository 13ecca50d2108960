package org.madang.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library of Parquet costs a house nothing before the first export. */
class ParquetIsLoadedLateTest {

    private static final String LIBRARY = "org.apache.parquet.";
    private static final String OURS = ExportParquet.class.getPackageName() + ".";

    /** Loads everything anew and remembers what of the library was asked for. */
    private static final class Watching extends URLClassLoader {
        private final Set<String> seen = new HashSet<>();

        Watching(URL[] path) {
            super(path, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(LIBRARY)) {
                seen.add(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    private static Watching watching() throws IOException {
        var path =
                Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                        .map(one -> {
                            try {
                                return Path.of(one).toUri().toURL();
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        })
                        .toArray(URL[]::new);
        return new Watching(path);
    }

    /** As Spring makes a bean: the class is initialised, looked into and constructed. */
    private static Object made(Watching loader, String name) throws ReflectiveOperationException {
        var type = Class.forName(OURS + name, true, loader);
        assertThat(type.getClassLoader()).isSameAs(loader);
        assertThat(Arrays.stream(type.getDeclaredMethods()).toList()).isNotEmpty();
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(new Object[constructor.getParameterCount()]);
    }

    @Test
    void the_exporter_is_made_without_any_of_it() throws Exception {
        try (var loader = watching()) {
            assertThat(made(loader, "ExportParquet")).isNotNull();
            assertThat(made(loader, "LedgerPage")).isNotNull();
            assertThat(loader.seen).isEmpty();
        }
    }

    @Test
    void what_writes_the_file_is_where_it_begins() throws Exception {
        try (var loader = watching()) {
            Class.forName(OURS + "ParquetEntries", true, loader);
            assertThat(loader.seen).isNotEmpty();
        }
    }

    @Test
    void nothing_of_this_room_names_it_but_the_class_that_writes_the_file() throws Exception {
        var classes =
                Path.of(
                        ExportParquet.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        assertThat(naming(classes, "org/apache/parquet"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("ParquetEntries"));
        assertThat(naming(classes, "ledger/ParquetEntries"))
                .contains("ExportParquet.class")
                .allMatch(name -> name.matches("(ExportParquet|ParquetEntries).*"));
    }

    private static List<String> naming(Path classes, String words) throws IOException {
        try (var all = Files.walk(classes)) {
            return all.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> contains(file, words))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static boolean contains(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
