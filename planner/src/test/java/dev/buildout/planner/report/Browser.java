package dev.buildout.planner.report;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium; where there is none, the test that needs it is skipped, or fails where one is required. */
final class Browser implements AutoCloseable {

    /** Held here, so that its level lasts: Selenium warns of every browser newer than itself. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start(Path profile) {
        Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = onPath("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String message = "No Chromium with its driver on the path: the page was not opened in a browser.";
            if (required()) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
        }
        SELENIUM.setLevel(Level.SEVERE);
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static boolean required() {
        return "true".equals(System.getenv("CI")) || "true".equals(System.getenv("BUILDOUT_REQUIRE_BROWSER"));
    }

    private static Optional<Path> onPath(String... names) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a file at a width in CSS pixels once its script has drawn everything. */
    void open(Path file, int width) {
        errors();
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 700));
        driver.get(file.toUri().toString());
        if (all("html[data-ready=true]").isEmpty()) {
            throw new AssertionError("The script of " + file.getFileName() + " did not end well: " + errors());
        }
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    List<String> texts(String css) {
        return all(css).stream().map(WebElement::getText).toList();
    }

    void script(String script) {
        driver.executeScript(script);
    }

    /** Lets the page's queued events run: a details element tells that it opened a little later. */
    void settle() {
        driver.executeAsyncScript("setTimeout(arguments[0], 50)");
    }

    long number(String script) {
        return (Long) Objects.requireNonNull(driver.executeScript(script));
    }

    /** Moves the pointer over an element in a grid of points, so that tooltips come up. */
    void sweep(String css) {
        WebElement element = find(css);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        var actions = new Actions(driver);
        for (double down : new double[] {-0.35, -0.1, 0.15, 0.4}) {
            for (double across : new double[] {-0.3, -0.1, 0.1, 0.3}) {
                int x = (int) (element.getSize().width * across);
                int y = (int) (Math.min(element.getSize().height, 600) * down);
                actions.moveToElement(element, x, y);
            }
        }
        actions.perform();
    }

    /** Severe entries of the console since the last call. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
