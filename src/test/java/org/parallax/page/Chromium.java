package org.parallax.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, one for all tests, and what went wrong in it. */
final class Chromium {
    private static @Nullable Chromium shared;

    private static final Path EXECUTABLE = Path.of(System.getProperty("chromium.path", "/usr/bin/chromium"));

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000); // the machine may have much else to do
    }

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(EXECUTABLE)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final String host;
    private final List<String> faults = new ArrayList<>();

    /** @param host the only address that pages may ask for anything, "http://localhost:8081/" */
    private Chromium(String host) {
        this.host = host;
    }

    static synchronized Chromium at(String host) {
        if (shared == null || !shared.host.equals(host)) {
            shared = new Chromium(host);
        }
        shared.closePages();
        return shared;
    }

    /** For {@code @EnabledIf}. */
    static boolean isThere() {
        return Files.isExecutable(EXECUTABLE);
    }

    /** An empty page of its own context that notes every fault. */
    Page page(int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setAcceptDownloads(true));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("console: " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> faults.add("error: " + error));
        page.onDialog(dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(host) && !url.startsWith("blob:" + host) && !url.startsWith("data:")) {
                faults.add("request outside the host: " + url);
            }
        });
        return page;
    }

    /** What went wrong since the last call: console errors, uncaught errors, dialogs, requests to other hosts. */
    List<String> faults() {
        List<String> seen = List.copyOf(faults);
        faults.clear();
        return seen;
    }

    private void closePages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        faults.clear();
    }
}
