package deskside.hub;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI file, as far as the tests ask it. */
final class OpenApiFile {

    private final JsonNode root;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    OpenApiFile() {
        try (var file = OpenApiFile.class.getResourceAsStream("/deskside-hub.openapi.yaml")) {
            root = new YAMLMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every {@code METHOD path}. */
    Set<String> routes() {
        var routes = new TreeSet<String>();
        root.get("paths").properties().forEach(path -> path.getValue().propertyNames()
                .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    /** Every {@code METHOD path status}. */
    Set<String> answers() {
        var answers = new TreeSet<String>();
        routes().forEach(route -> operation(route).get("responses").propertyNames().forEach(status -> answers.add(route + " " + status)));
        return answers;
    }

    JsonNode operation(String route) {
        var parts = route.split(" ");
        return root.get("paths").get(parts[1]).get(parts[0].toLowerCase(Locale.ROOT));
    }

    JsonNode schemaOf(String name) {
        return root.get("components").get("schemas").get(name);
    }

    /** What is wrong with a recorded answer; empty when it is as described. */
    List<String> mistakes(String route, int status, String body) {
        var response = operation(route).get("responses").get(String.valueOf(status));
        if (response == null) {
            return List.of(route + " does not describe " + status);
        }
        var resolved = response.has("$ref") ? at(response.get("$ref").asString()) : response;
        return validate(resolved.get("content").iterator().next().get("schema").get("$ref").asString(), body);
    }

    List<String> mistakesOfRequest(String route, String body) {
        return validate(operation(route).get("requestBody").get("content").get("application/json").get("schema").get("$ref").asString(), body);
    }

    List<String> validate(String reference, String body) {
        return schema(reference).validate(body, InputFormat.JSON).stream().map(error -> reference + ": " + error + " in " + body).toList();
    }

    private Schema schema(String reference) {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("$ref", reference);
        schema.set("components", root.get("components"));
        return registry.getSchema(schema);
    }

    private JsonNode at(String reference) {
        return root.at(reference.substring(1));
    }
}
