package org.parallax.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Completes the OpenAPI description with what holds for every operation: problems, tags of entities, access, examples. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class Description implements OASFilter {
    private static final String JSON = "application/json";
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("articles", "What outlets published, and what was read in it"),
            Map.entry("stories", "The articles about one developing matter, side by side"),
            Map.entry("claims", "Propositions across articles, with their support and what makes them doubtful"),
            Map.entry("quotations", "What somebody said once, in every version that is printed"),
            Map.entry("sources", "Outlets, agencies and speakers, and how reliable they have shown themselves to be"),
            Map.entry("people", "Verdicts, overrides and priors of people, kept apart from what is computed"),
            Map.entry("feeds", "Feeds that are polled for articles"),
            Map.entry("live", "What happens, as it happens"),
            Map.entry("exports", "All of it, streamed"),
            Map.entry("access", "Who may call"),
            Map.entry("stateless", "The engines without the store: nothing is kept"),
            Map.entry("operation", "How the service is doing"));
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The input is wrong; `errors` names the fields",
            "401", "Access is closed, and no valid key or token came with the call",
            "403", "The caller lacks the scope that this needs",
            "404", "There is nothing at this address",
            "412", "It was changed since it was read",
            "413", "The body is too large",
            "415", "The content type is not taken",
            "422", "Another body or address came with this `Idempotency-Key` before",
            "429", "Too many calls; `Retry-After` says when to go on",
            "503", "The store cannot be reached just now; nothing was taken"));

    private final SchemaNullability nullability;
    private final SchemaNames names;

    public Description(IndexView index) {
        nullability = new SchemaNullability(index);
        names = new SchemaNames(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(List.of(OASFactory.createServer().url("/").description("This service")));
        addSecurity(api);
        addComponents(api);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        List<String> used = api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getTags().stream())
                .distinct()
                .sorted()
                .toList();
        api.setTags(used.stream()
                .map(tag -> OASFactory.createTag().name(tag).description(TAGS.getOrDefault(tag, tag)))
                .toList());
        nullability.complete(api);
        names.complete(api);
        new DescriptionExamples().add(api);
    }

    private static void addSecurity(OpenAPI api) {
        api.getComponents()
                .addSecurityScheme(
                        "key",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name(ApiKeyMechanism.HEADER)
                                .description("A key of `POST /api/v1/keys`, where access is closed"))
                .addSecurityScheme(
                        "token",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token of the configured OpenID provider, its scopes in `scope`"));
        api.setSecurity(List.of(
                OASFactory.createSecurityRequirement(),
                OASFactory.createSecurityRequirement().addScheme("key"),
                OASFactory.createSecurityRequirement().addScheme("token")));
    }

    private static void addComponents(OpenAPI api) {
        api.getComponents()
                .addSchema(
                        "FieldError",
                        object("What is wrong with one field", "field", "message")
                                .addProperty("field", string())
                                .addProperty("message", string()))
                .addSchema(
                        "Problem",
                        object("An error as RFC 9457 has it", "type", "title", "status", "detail")
                                .addProperty("type", string())
                                .addProperty("title", string())
                                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                                .addProperty("detail", string())
                                .addProperty(
                                        "errors",
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.ARRAY)
                                                .items(OASFactory.createSchema()
                                                        .ref("#/components/schemas/FieldError"))));
        PROBLEMS.forEach((status, text) -> api.getComponents()
                .addResponse(
                        "Problem" + status,
                        OASFactory.createAPIResponse().description(text).content(problemContent())));
        Objects.requireNonNull(api.getComponents().getResponses().get("Problem429"))
                .addHeader("Retry-After", header("Seconds until calls are taken again"))
                .addHeader("RateLimit-Policy", header("The caller's quota, as in `\"minute\";q=600;w=60`"))
                .addHeader("RateLimit", header("What is left of it, and the seconds to the next window"));
        api.getComponents()
                .addParameter(
                        "fields",
                        OASFactory.createParameter()
                                .name("fields")
                                .in(Parameter.In.QUERY)
                                .description("The fields that are wanted of the answer, or of each item, parted by"
                                        + " commas; the id always comes")
                                .schema(string()))
                .addParameter(
                        "ifNoneMatch",
                        OASFactory.createParameter()
                                .name("If-None-Match")
                                .in(Parameter.In.HEADER)
                                .description("The `ETag` of the answer that is known already")
                                .schema(string()))
                .addHeader("ETag", header("Tells one state of the answer from another"))
                .addHeader("Link", header("The address of the next page, `rel=\"next\"`"))
                .addHeader("Location", header("The address of what was made"));
    }

    private static Schema object(String description, String... required) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(description)
                .required(List.of(required));
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static org.eclipse.microprofile.openapi.models.headers.Header header(String text) {
        return OASFactory.createHeader().description(text).schema(string());
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getDescription() == null) {
            operation.setDescription(operation.getSummary() + ".");
        }
        problem(operation, "400");
        problem(operation, "401");
        problem(operation, "403");
        problem(operation, "429");
        problem(operation, "503");
        if (path.contains("{")) {
            problem(operation, "404");
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            problem(operation, "413");
            problem(operation, "415");
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> complete(parameter, operation));
        }
        if (method == PathItem.HttpMethod.GET) {
            completeGet(operation);
        }
        APIResponse created = operation.getResponses().getAPIResponse("201");
        if (created != null && created.getRef() == null) {
            created.addHeader("Location", OASFactory.createHeader().ref("#/components/headers/Location"));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getRef() == null
                    && (response.getDescription() == null
                            || response.getDescription().isBlank())) {
                response.setDescription("The answer");
            }
            if (response.getRef() == null && response.getContent() == null && status.compareTo("400") >= 0) {
                response.setContent(problemContent());
            }
        });
    }

    private static void complete(Parameter parameter, Operation operation) {
        if ("If-Match".equals(parameter.getName())) {
            problem(operation, "412");
        }
        if (IdempotencyKeys.HEADER.equals(parameter.getName())) {
            problem(operation, "422");
        }
        asText(parameter);
    }

    /** Ids are text in answers, and so they are in addresses and filters. */
    private static void asText(Parameter parameter) {
        boolean id = parameter.getIn() == Parameter.In.PATH || "story".equals(parameter.getName());
        if (id && parameter.getSchema().getRef() == null) {
            parameter.setSchema(string());
        }
    }

    private static void completeGet(Operation operation) {
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        if (ok == null
                || ok.getContent() == null
                || ok.getContent().getMediaType(JSON) == null
                || ok.getContent().getMediaTypes().size() > 1) {
            return;
        }
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/fields"));
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/ifNoneMatch"));
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().description("It is what the caller has"));
        ok.addHeader("ETag", OASFactory.createHeader().ref("#/components/headers/ETag"));
        if (operation.getOperationId().startsWith("list")) {
            ok.addHeader("Link", OASFactory.createHeader().ref("#/components/headers/Link"));
        }
    }

    private static Content problemContent() {
        Schema problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(problem));
    }

    private static void problem(Operation operation, String status) {
        APIResponse known = operation.getResponses().getAPIResponse(status);
        APIResponse shared = OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status);
        if (known == null || known.getContent() == null && known.getRef() == null) {
            operation.getResponses().addAPIResponse(status, shared);
        }
    }
}
