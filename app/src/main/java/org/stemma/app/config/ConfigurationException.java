package org.stemma.app.config;

import java.util.List;

/** A configuration that cannot be used: everything that is wrong with it. */
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> errors;

    ConfigurationException(List<String> errors) {
        super(String.join("\n", errors));
        this.errors = List.copyOf(errors);
    }

    /** One line each, with file and line where there are lines. */
    public List<String> errors() {
        return errors;
    }
}
