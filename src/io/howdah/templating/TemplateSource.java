package io.howdah.templating;

/**
 * A template file to render.
 *
 * @param text its text; a first line {@code #jinja2: name:value, ...} overrides the options
 * @param name its path as the user would write it, for messages
 * @param options the template module's options
 */
public record TemplateSource(String text, String name, TemplateOptions options) {}
