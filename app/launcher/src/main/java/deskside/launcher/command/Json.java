package deskside.launcher.command;

import tools.jackson.databind.json.JsonMapper;

/** JSON for programs that read what a command prints. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {
    }

    /** On one line, so that output can be read line by line. */
    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
