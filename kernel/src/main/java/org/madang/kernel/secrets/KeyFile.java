package org.madang.kernel.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.Collectors;

/** The vault's keys in a file that only its owner can read. */
final class KeyFile {

    private KeyFile() {}

    static VaultKeys read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys at " + file + " cannot be read", e);
        }
        return VaultKeys.of(properties);
    }

    /** The keys of the file, made on the first start. */
    static VaultKeys readOrMake(Path file) {
        if (!Files.exists(file)) {
            write(file, VaultKeys.fresh());
        }
        return read(file);
    }

    /** Moved into place when complete: a start cut short leaves no half a key. */
    private static void write(Path file, VaultKeys keys) {
        var lines =
                keys.asProperties().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n", "# Keys of this demo house\n", "\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, lines, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys cannot be kept at " + file, e);
        }
    }
}
