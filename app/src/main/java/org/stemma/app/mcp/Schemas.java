package org.stemma.app.mcp;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of a record: its components with their types and what they say. */
final class Schemas {
    private Schemas() {}

    /** Of what is asked: what may be absent may be left out. */
    static Map<String, Object> input(Class<? extends Record> type) {
        return object(type, false);
    }

    /** Of an answer: all fields are there, absent values are null. */
    static Map<String, Object> output(Class<? extends Record> type) {
        return object(type, true);
    }

    private static Map<String, Object> object(Class<?> type, boolean complete) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            boolean absent = each.getAnnotatedType().isAnnotationPresent(Nullable.class);
            properties.put(each.getName(), property(each, absent, complete));
            if (complete || !absent) {
                required.add(each.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(RecordComponent component, boolean absent, boolean complete) {
        Map<String, Object> schema = new LinkedHashMap<>(type(component.getGenericType(), complete));
        if (absent) {
            schema.put("type", List.of(String.valueOf(schema.get("type")), "null"));
        }
        Says says = component.getAnnotation(Says.class);
        if (says != null) {
            schema.put("description", says.value());
        }
        return schema;
    }

    private static Map<String, Object> type(Type type, boolean complete) {
        if (type instanceof ParameterizedType list) {
            return Map.of("type", "array", "items", type(list.getActualTypeArguments()[0], complete));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return object(plain, complete);
        }
        return Map.of("type", name(plain));
    }

    private static String name(Class<?> type) {
        if (type == String.class) {
            return "string";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        return type == int.class || type == long.class || type == Integer.class ? "integer" : "number";
    }
}
