package org.plenary.local.engine.template;

/**
 * Where something stands in a template.
 *
 * @param line counted from 1
 * @param path the keys that lead there, joined by dots; empty for the whole file
 */
public record Place(String file, int line, String path) {

    /** A key or an index below this place, on the line where its value begins. */
    Place child(String key, int at) {
        return new Place(file, at, path.isEmpty() ? key : path + "." + key);
    }

    /** A refusal of what stands here. */
    public TemplateException refuse(String problem) {
        return new TemplateException(this, problem);
    }

    @Override
    public String toString() {
        return (file + ":" + line + " " + path).strip();
    }
}
