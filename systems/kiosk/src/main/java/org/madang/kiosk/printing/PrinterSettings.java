package org.madang.kiosk.printing;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Printers of the machines ({@code madang.kiosk.*}).
 *
 * @param printers by machine number, such as {@code ipp://10.0.0.7:631/ipp/print}; a machine
 *     without one prints to files below the house's data directory
 */
@ConfigurationProperties("madang.kiosk")
record PrinterSettings(@DefaultValue Map<String, URI> printers) {}
