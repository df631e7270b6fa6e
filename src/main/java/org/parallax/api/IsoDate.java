package org.parallax.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Submission;

/** A day ({@code 2025-01-24}) or a moment ({@code 2025-01-24T12:41:00Z}) between the years 1500 and 2200. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = IsoDate.Validator.class)
@interface IsoDate {
    String message() default "must be an ISO date such as 2025-01-24 or 2025-01-24T12:41:00Z";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<IsoDate, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            try {
                int year = Submission.day(text).getYear();
                return year >= 1500 && year <= 2200;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
