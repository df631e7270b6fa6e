package org.parallax.api;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Query parameters name the values of an enumeration as answers do, in lower case. */
@Provider
public final class LowerCaseEnums implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type.isEnum() ? (ParamConverter<T>) new Converter(type) : null;
    }

    private record Converter(Class<?> type) implements ParamConverter<Object> {
        @Override
        public Object fromString(String value) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> toString(constant).equals(value.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid(
                                    type.getSimpleName().toLowerCase(Locale.ROOT), "must be one of " + names())
                            .exception());
        }

        @Override
        public String toString(Object constant) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
        }

        private String names() {
            return Arrays.stream(type.getEnumConstants()).map(this::toString).collect(Collectors.joining(", "));
        }
    }
}
