package org.parallax;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jboss.logging.Logger;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.EmbeddedDatabase;

/** Starts the service, and before it the embedded database where no other one is configured. */
@QuarkusMain
@NullMarked
public final class Main {
    public static void main(String... args) {
        if (EmbeddedDatabase.isWanted() && ImageMode.current() == ImageMode.NATIVE_RUN) {
            System.err.println("The native executable has no embedded database: set QUARKUS_DATASOURCE_JDBC_URL.");
            System.exit(2);
        } else if (EmbeddedDatabase.isWanted()) {
            EmbeddedDatabase database = EmbeddedDatabase.start(EmbeddedDatabase.configuredDirectory());
            database.configure();
            Quarkus.run(null, (exitCode, failure) -> end(database, exitCode, failure), args);
            database.close();
        } else {
            Quarkus.run(args);
        }
    }

    /** Quarkus leaves it to whoever handles the end to tell of a start that failed. */
    private static void end(EmbeddedDatabase database, int exitCode, @Nullable Throwable failure) {
        database.close();
        if (failure != null) {
            Logger.getLogger(Main.class).error("the service could not start", failure);
            System.exit(exitCode == 0 ? 1 : exitCode);
        }
    }
}
