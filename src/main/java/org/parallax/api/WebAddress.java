package org.parallax.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An absolute http or https address with a host. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Validator.class)
@interface WebAddress {
    String message() default "must be an absolute http or https address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<WebAddress, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            int host = text.regionMatches(true, 0, "http://", 0, 7)
                    ? 7
                    : text.regionMatches(true, 0, "https://", 0, 8) ? 8 : 0;
            boolean plain = text.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
            return host > 0 && host < text.length() && "/?#:@".indexOf(text.charAt(host)) < 0 && plain;
        }
    }
}
