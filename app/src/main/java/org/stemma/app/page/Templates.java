package org.stemma.app.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The packaged templates of the pages, which escape all that they are given. */
public final class Templates {
    private static final String PACKAGE = "org.stemma.app.page.template";
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /** The page that the template {@code name} makes of several values, by the names of its parameters. */
    public String render(String name, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        engine.render(name, values, output);
        return Html.harmless(output.toString());
    }

    /** The page that the template {@code name} makes of {@code view}. */
    public String render(String name, Object view) {
        StringOutput output = new StringOutput();
        engine.render(name, view, output);
        return Html.harmless(output.toString());
    }
}
