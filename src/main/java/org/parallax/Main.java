package org.parallax;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.NullMarked;
import org.parallax.pipeline.EmbeddedDatabase;

/** Starts the service, and before it the embedded database where no other one is configured. */
@QuarkusMain
@NullMarked
public final class Main {
    public static void main(String... args) {
        // api.RequestHeads looks at addresses in its place, and says what is wrong with them
        System.setProperty("vertx.disableURIValidation", "true");
        if (EmbeddedDatabase.isWanted() && ImageMode.current() == ImageMode.NATIVE_RUN) {
            System.err.println("The native executable has no embedded database: set QUARKUS_DATASOURCE_JDBC_URL.");
            System.exit(2);
        } else if (EmbeddedDatabase.isWanted()) {
            EmbeddedDatabase database = EmbeddedDatabase.start(EmbeddedDatabase.configuredDirectory());
            database.configure();
            Quarkus.run(null, (exitCode, failure) -> database.close(), args);
            database.close();
        } else {
            Quarkus.run(args);
        }
    }
}
