package kr.dure.screen;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.dure.kernel.Language;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to the description of the interface for programs what its methods do not say themselves: the
 * token, the idempotency key, the answer of every "no", what may be null, and words in the reader's
 * language, whose keys stand in the annotations.
 */
@Configuration(proxyBeanMethods = false)
class Described {

    private static final String TOKEN = "token";
    private static final List<Integer> READING = List.of(400, 401, 403, 404, 422, 429);
    private static final List<Integer> WRITING = List.of(409, 413, 415);

    private final Words words;

    Described(Words words) {
        this.words = words;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Asked.class);
    }

    /** Notes which schema describes which record, so that nulls can be told. */
    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OperationCustomizer everyOperation() {
        return (operation, method) -> {
            List<Integer> noes = new ArrayList<>(READING);
            if (isAsked(method)) {
                noes.addAll(WRITING);
                operation.addParametersItem(key());
                operation
                        .getResponses()
                        .values()
                        .forEach(each ->
                                each.addHeaderObject(
                                        Once.AGAIN,
                                        new io.swagger.v3.oas.models.headers.Header()
                                                .description("screen.api.again")
                                                .schema(new StringSchema())));
            }
            noes.forEach(each ->
                    operation.getResponses().addApiResponse(each.toString(), problem(each)));
            return operation;
        };
    }

    private static boolean isAsked(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(each -> each.getParameterType() == Asked.class);
    }

    private static Parameter key() {
        return new Parameter()
                .in("header")
                .name(Once.KEY)
                .required(true)
                .description("screen.api.key")
                .schema(new StringSchema().minLength(1).maxLength(100).pattern("^[!-~]+$"));
    }

    private static ApiResponse problem(int status) {
        Schema<?> ref = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description("screen.problem.title." + status)
                .content(
                        new Content()
                                .addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(ref)));
    }

    @Bean
    OpenApiLocaleCustomizer inWords(RecordSchemas records) {
        return (document, _) -> {
            document.info(
                            new Info()
                                    .title(words.text("screen.api.title"))
                                    .description(words.text("screen.api.description"))
                                    .version("v1")
                                    .license(new License().name("Apache-2.0")))
                    .servers(List.of(new Server().url("/")))
                    .security(List.of(new SecurityRequirement().addList(TOKEN)));
            components(document, records);
            document.getPaths().values().forEach(path -> path.readOperations().forEach(this::say));
        };
    }

    private void components(OpenAPI document, RecordSchemas records) {
        Components components = document.getComponents();
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(Problem.class))
                .forEach(components::addSchemas);
        components.addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(words.text("screen.api.token")));
        components
                .getSchemas()
                .forEach((name, schema) -> {
                    records.complete(name, schema);
                    say(schema);
                });
    }

    private void say(Operation operation) {
        operation.setSummary(words.text(Objects.requireNonNull(operation.getSummary())));
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(each -> {
                        if (each.getDescription() != null) {
                            each.setDescription(words.text(each.getDescription()));
                        }
                    });
        }
        operation
                .getResponses()
                .values()
                .forEach(each -> {
                    String key = each.getDescription();
                    boolean known = key != null && words.has(key);
                    each.setDescription(words.text(known ? key : "screen.api.done"));
                    if (each.getHeaders() != null) {
                        each.getHeaders()
                                .values()
                                .forEach(header ->
                                        header.setDescription(words.text(header.getDescription())));
                    }
                });
        operation.addExtension(
                "x-" + HttpHeaders.CONTENT_LANGUAGE.toLowerCase(Locale.ROOT),
                Language.current().tag());
    }

    private void say(Schema<?> schema) {
        String key = schema.getDescription();
        if (key != null && words.has(key)) {
            schema.setDescription(words.text(key));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(each -> say((Schema<?>) each));
        }
    }
}
