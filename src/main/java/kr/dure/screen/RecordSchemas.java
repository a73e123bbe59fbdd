package kr.dure.screen;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says in the schema of a record what its Java says: a component is there and not null unless it is
 * {@code @Nullable}, and there are no others.
 */
final class RecordSchemas implements ModelConverter {

    private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (resolved != null) {
            Class<?> raw =
                    TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
            String ref = resolved.get$ref();
            String name =
                    ref == null ? resolved.getName() : ref.substring(ref.lastIndexOf('/') + 1);
            if (raw.isRecord() && name != null) {
                records.put(name, raw);
            }
        }
        return resolved;
    }

    /** Completes the schema of that name, if it is a record's. */
    void complete(String name, Schema<?> schema) {
        Class<?> type = records.get(name);
        if (type == null || schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            @Nullable Schema<?> property = (Schema<?>) schema.getProperties().get(each.getName());
            if (property == null) {
                throw new IllegalStateException(name + " does not describe " + each.getName());
            }
            if (each.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(each.getName(), orNull(property));
            } else {
                required.add(each.getName());
            }
        }
        schema.setRequired(required);
        schema.setAdditionalProperties(false);
    }

    private static Schema<?> orNull(Schema<?> property) {
        Schema<?> nothing = new Schema<>().types(new LinkedHashSet<>(Set.of("null")));
        if (property.getAnyOf() != null) {
            return property;
        }
        if (property.get$ref() != null) {
            Schema<?> either = new Schema<>();
            either.setDescription(property.getDescription());
            property.setDescription(null);
            either.setAnyOf(Arrays.asList(property, nothing));
            return either;
        }
        Set<String> types = new LinkedHashSet<>(property.getTypes());
        types.add("null");
        property.setTypes(types);
        addNull(property);
        return property;
    }

    private static <T> void addNull(Schema<T> property) {
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            List<@Nullable T> values = new ArrayList<>(property.getEnum());
            values.add(null);
            property.setEnum(values);
        }
    }
}
