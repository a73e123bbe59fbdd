package kr.dure.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.dure.kernel.Refusal;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what went wrong into a page that says what to do; never a stack, never a secret. */
@ControllerAdvice
public class Failures {

    /** Tells a test whether a 403 came from the table of routes or from a door behind it. */
    public static final String REFUSED_BY = "X-Dure-Refused";

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Words words;
    private final Pages pages;

    Failures(Words words, Pages pages) {
        this.words = words;
        this.pages = pages;
    }

    static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> 422;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case ABSENT -> 404;
        };
    }

    @ExceptionHandler(Refusal.class)
    String refused(
            Refusal refusal, HttpServletRequest request, HttpServletResponse answer, Model model) {
        if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
            answer.setHeader(REFUSED_BY, "door");
        }
        return show(status(refusal), words.text(refusal), request, answer, model);
    }

    @ExceptionHandler({NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    String absent(HttpServletRequest request, HttpServletResponse answer, Model model) {
        return show(404, words.text("screen.error.absent"), request, answer, model);
    }

    /** A form without one of its fields: a person's browser sends them all. */
    @ExceptionHandler(ServletRequestBindingException.class)
    String incomplete(HttpServletRequest request, HttpServletResponse answer, Model model) {
        return show(400, words.text("screen.error.other"), request, answer, model);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    String notSupported(HttpServletRequest request, HttpServletResponse answer, Model model) {
        return show(405, words.text("screen.error.method"), request, answer, model);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooLarge(HttpServletRequest request, HttpServletResponse answer, Model model) {
        return show(413, words.text("screen.error.too-large"), request, answer, model);
    }

    /** The person has gone on before the answer was out; there is nobody to tell. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void gone(HttpServletResponse answer) {}

    @ExceptionHandler(Exception.class)
    String fault(
            Exception fault, HttpServletRequest request, HttpServletResponse answer, Model model) {
        String mark = Long.toString(System.nanoTime() & 0xffffffffL, 36);
        LOG.error("fault {} at {} {}", mark, request.getMethod(), request.getRequestURI(), fault);
        return show(500, words.text("screen.error.fault", mark), request, answer, model);
    }

    String show(
            int status,
            String sentence,
            HttpServletRequest request,
            HttpServletResponse answer,
            Model model) {
        answer.setStatus(status);
        model.addAttribute("page", pages.of(request));
        model.addAttribute("status", HttpStatus.valueOf(status).value());
        model.addAttribute("sentence", sentence);
        return "screen/error";
    }
}
