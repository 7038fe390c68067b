package io.howdah.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A page and its style sheet, each replaced whole, and the head that all pages share. */
final class PageFiles {
  private static final String STYLE = "howdah.css";

  private PageFiles() {}

  static void write(Path folder, String page) {
    try (InputStream style =
        Objects.requireNonNull(PageFiles.class.getResourceAsStream(STYLE), STYLE)) {
      Files.createDirectories(folder);
      replace(folder.resolve(STYLE), style.readAllBytes());
      replace(folder.resolve("index.html"), page.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the HTML report can't be written: " + folder, e);
    }
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, content);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  static void head(Markup html, String title) {
    html.open("!DOCTYPE html").line().open("html", "lang", "en").line().open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "color-scheme", "content", "light dark").line();
    html.element("title", title).line();
    html.open("link", "rel", "stylesheet", "href", STYLE).line().close("head").line();
  }
}
