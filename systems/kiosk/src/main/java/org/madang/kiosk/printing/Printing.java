package org.madang.kiosk.printing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.madang.kernel.access.HouseSettings;
import org.madang.kiosk.machines.Machine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrinterSettings.class)
class Printing {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Bean
    Printer printer(PrinterSettings settings, HouseSettings house) {
        var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        var spool = house.data().resolve("kiosk");
        return (machine, name, pdf) -> {
            int pages = pages(pdf);
            var printer = settings.printers().get(Long.toString(machine.id()));
            if (printer == null) {
                toFile(spool, machine, name, pdf);
            } else {
                new IppPrinter(http, printer, PATIENCE).print(name, pdf);
            }
            return pages;
        };
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new PrinterFailed("the file is no PDF", e);
        }
    }

    private static void toFile(Path spool, Machine machine, String name, byte[] pdf) {
        var folder = spool.resolve(Long.toString(machine.id()));
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(name + ".pdf"),
                    pdf,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new PrinterFailed("the spool cannot be written", e);
        }
    }
}
