package kr.dure.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import kr.dure.kernel.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

@Configuration(proxyBeanMethods = false)
class ScreenConfiguration implements WebMvcConfigurer {

    private final Words words;

    ScreenConfiguration(Words words) {
        this.words = words;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormArgument(words));
        resolvers.add(new AskedArgument());
    }

    /** Fields are read one by one, by {@link Form} and {@link Asked}; no annotation says more. */
    @Override
    public Validator getValidator() {
        return new Validator() {
            @Override
            public boolean supports(Class<?> type) {
                return false;
            }

            @Override
            public void validate(Object target, Errors errors) {}
        };
    }

    /** What others than {@link Words} say, is said in the reader's language too. */
    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Language.current().locale();
            }
        };
    }

    /** Gives every template its page. */
    @ControllerAdvice
    static class EveryPage {

        private final Pages pages;

        EveryPage(Pages pages) {
            this.pages = pages;
        }

        @ModelAttribute("page")
        Page page(HttpServletRequest request) {
            return pages.of(request);
        }
    }
}
