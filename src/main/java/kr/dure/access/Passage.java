package kr.dure.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;

/** Lets a request through while something is bound for its length: who acts, which language. */
public final class Passage {

    private Passage() {}

    /** What binds it for as long as the work takes, as {@link Acting#call} does. */
    @FunctionalInterface
    public interface Binding {

        Boolean call(Callable<Boolean> work) throws Exception;
    }

    /** Lets it through, and fails as the chain does. */
    public static void through(
            Binding binding,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            binding.call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
