package org.madang.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies the files of a running server by PostgreSQL's low-level backup interface ({@code
 * pg_backup_start}, {@code pg_backup_stop}): the embedded server ships no {@code pg_basebackup}.
 * What changes while it is copied is put right by the log, from which whoever starts on the copy
 * recovers.
 */
final class BaseCopy {

    /** Emptied: of the running server alone, or made anew by whoever starts on the copy. */
    private static final Set<String> EMPTY =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans",
                    "pgsql_tmp");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "standby.signal");

    private BaseCopy() {}

    /** What the server says when a backup ends, for the start on the copy. */
    private record Labels(String label, String tablespaces) {}

    /**
     * Copies the directory of the server behind the connection, which must stay open for as long.
     *
     * @throws IOException when a file cannot be copied; the target is then no server's
     */
    static void make(Connection superuser, Path from, Path to) throws IOException {
        var sql = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
        sql.sql("select pg_backup_start('madang standby', true)").query((row, i) -> true).single();
        try {
            copy(from, to);
        } finally {
            var labels =
                    sql.sql("select labelfile, spcmapfile from pg_backup_stop(true)")
                            .query((row, i) -> new Labels(row.getString(1), row.getString(2)))
                            .single();
            write(to, labels);
        }
    }

    private static void write(Path to, Labels labels) {
        try {
            Files.writeString(to.resolve("backup_label"), labels.label());
            if (labels.tablespaces() != null && !labels.tablespaces().isBlank()) {
                Files.writeString(to.resolve("tablespace_map"), labels.tablespaces());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(
                to,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.walkFileTree(from, new Copier(from, to));
    }

    private static final class Copier extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copier(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            var target = to.resolve(from.relativize(folder));
            if (!Files.exists(target)) {
                Files.copy(folder, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            if (!EMPTY.contains(folder.getFileName().toString())) {
                return FileVisitResult.CONTINUE;
            }
            if (folder.getFileName().toString().equals("pg_wal")) {
                // Folders that the server expects there and does not make.
                Files.createDirectories(target.resolve("archive_status"));
                Files.createDirectories(target.resolve("summaries"));
            }
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (!LEFT_OUT.contains(file.getFileName().toString())) {
                try {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file)),
                            StandardCopyOption.COPY_ATTRIBUTES,
                            StandardCopyOption.REPLACE_EXISTING);
                } catch (NoSuchFileException gone) {
                    return gone(file, gone);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            return gone(file, failure);
        }

        /** A table that was dropped while we copied is no loss; any other failure is. */
        private static FileVisitResult gone(Path file, IOException failure) throws IOException {
            if (Files.exists(file)) {
                throw failure;
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /** Whether a server's files are there. */
    static boolean isThere(Path directory) {
        return Files.exists(directory.resolve("PG_VERSION"))
                && Files.exists(directory.resolve(EmbeddedDatabase.SECRET_FILE));
    }
}
