package org.parallax.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An article has a text or a page, and the one that it has is not blank. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextOrPage.Validator.class)
@interface TextOrPage {
    String message() default "must not be blank";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<TextOrPage, ArticleRequest> {
        @Override
        public boolean isValid(ArticleRequest request, ConstraintValidatorContext context) {
            boolean text = request.text() != null && !request.text().isBlank();
            boolean page = request.html() != null && !request.html().isBlank();
            if (!text && !page) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("text")
                        .addConstraintViolation();
            }
            return text || page;
        }
    }
}
