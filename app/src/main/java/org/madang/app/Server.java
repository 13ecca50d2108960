package org.madang.app;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.madang.kernel.database.EarlyDatabase;
import org.madang.kernel.database.EmbeddedDatabase;
import org.madang.kernel.demo.DemoRoom;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the house and says where it is. */
final class Server {

    private Server() {}

    static int start(Class<?> house, Options options, PrintStream out) {
        EmbeddedDatabase.demandFree(EmbeddedDatabase.of(options.data()));
        try (var database = new EarlyDatabase()) {
            var context =
                    new SpringApplicationBuilder(house)
                            .bannerMode(Banner.Mode.OFF)
                            .logStartupInfo(false)
                            .properties(settings(options))
                            .initializers(database)
                            .run();
            welcome(context, options, out);
        }
        return 0;
    }

    private static void welcome(
            ConfigurableApplicationContext context, Options options, PrintStream out) {
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            out.println();
            out.println("Madang is open at http://localhost:" + web.getWebServer().getPort());
            if (!options.production() && !Long.valueOf(0).equals(options.population())) {
                Welcome.print(context.getBeansOfType(DemoRoom.class).values(), out);
            }
            out.println("Ctrl-C stops it.");
        }
    }

    private static Map<String, Object> settings(Options options) {
        var settings = new HashMap<String, Object>();
        settings.put("server.port", options.port());
        settings.put("management.server.port", options.port() == 0 ? 0 : options.port() + 1);
        settings.put("management.server.address", "127.0.0.1");
        settings.put("madang.data", options.data().toString());
        settings.put("madang.database.directory", EmbeddedDatabase.of(options.data()).toString());
        settings.put("madang.production", options.production());
        settings.put("logging.level.root", "warn");
        settings.put("logging.level.org.madang", "info");
        // They warn of what is as it should be: our schemas are there, our interface is described.
        settings.put("logging.level.org.flywaydb", "error");
        settings.put("logging.level.org.springdoc.core.events", "error");
        settings.put("logging.level.org.apache.lucene.internal.vectorization", "error");
        if (options.population() != null) {
            settings.put("madang.population", options.population());
        }
        return settings;
    }
}
