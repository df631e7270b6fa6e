package org.parallax.operation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a few megabytes, in memory, that can be filled. Only root may mount it. */
final class SmallDisk implements AutoCloseable {
    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /** Skips the test where the system does not let it mount. */
    static SmallDisk mount(Path path) throws IOException, InterruptedException {
        Files.createDirectories(path);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=8m,mode=0700", "tmpfs", path.toString()),
                "only root may mount");
        return new SmallDisk(path);
    }

    /** An empty directory on the disk, for a tablespace. */
    Path directory() throws IOException {
        return Files.createDirectories(path.resolve("table"));
    }

    void fill() throws IOException {
        byte[] page = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(path.resolve("filler"))) {
            while (true) {
                filler.write(page);
            }
        } catch (IOException full) {
            if (Files.size(path.resolve("filler")) == 0) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.delete(path.resolve("filler"));
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", path.toString());
    }
}
