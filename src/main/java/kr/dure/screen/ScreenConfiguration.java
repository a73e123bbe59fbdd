package kr.dure.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ScreenConfiguration implements WebMvcConfigurer {

    private final Words words;

    ScreenConfiguration(Words words) {
        this.words = words;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormArgument(words));
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
