package kr.dure.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Language;
import kr.dure.kernel.Refusal;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells programs what went wrong, in the language they ask for; never a stack, never a secret. */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "urn:dure:problem:";

    private final Words words;

    Problems(Words words) {
        this.words = words;
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        String field = refusal.field();
        String article = refusal.article();
        String sentence = words.text(refusal.key(), refusal.args());
        List<Problem.Wrong> errors =
                switch (refusal) {
                    case AskedWrong wrong -> wrong.errors(words);
                    default ->
                            field == null
                                    ? List.of()
                                    : List.of(new Problem.Wrong(field, words.text(refusal)));
                };
        int status = Failures.status(refusal);
        var problem =
                new Problem(
                        TYPE + refusal.key(),
                        title(status),
                        status,
                        sentence,
                        request.getRequestURI(),
                        article == null ? null : words.article(article),
                        errors);
        return answer(problem, refusal.kind() == Refusal.Kind.FORBIDDEN);
    }

    /** In the path it is a thing that is not there; behind it a value that cannot be read. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Problem> mismatch(
            MethodArgumentTypeMismatchException no, HttpServletRequest request) {
        if (no.getParameter().hasParameterAnnotation(RequestParam.class)) {
            boolean day = no.getParameter().getParameterType() == LocalDate.class;
            String key = day ? "screen.asked.date" : "screen.asked.value";
            return refused(Asked.wrongIn(no.getName(), key), request);
        }
        return answer(of(404, request), false);
    }

    @ExceptionHandler(NotTaken.class)
    ResponseEntity<Problem> notTaken(NotTaken no, HttpServletRequest request) {
        return answer(of(no.status(), no.key(), request.getRequestURI()), false);
    }

    @ExceptionHandler(ServletRequestBindingException.class)
    ResponseEntity<Problem> incomplete(HttpServletRequest request) {
        return answer(of(400, request), false);
    }

    @ExceptionHandler(HttpMediaTypeException.class)
    ResponseEntity<Problem> otherType(HttpMediaTypeException no, HttpServletRequest request) {
        int status = no instanceof HttpMediaTypeNotAcceptableException ? 406 : 415;
        return answer(of(status, request), false);
    }

    /** The program has gone before the answer was out; there is nobody to tell. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void gone() {}

    @ExceptionHandler(Exception.class)
    ResponseEntity<Problem> fault(Exception fault, HttpServletRequest request) {
        String mark = Long.toString(System.nanoTime() & 0xffffffffL, 36);
        LOG.error("fault {} at {} {}", mark, request.getMethod(), request.getRequestURI(), fault);
        var problem =
                new Problem(
                        TYPE + "screen.problem.500",
                        title(500),
                        500,
                        words.text("screen.problem.fault", mark),
                        request.getRequestURI(),
                        null,
                        List.of());
        return answer(problem, false);
    }

    /** The "no" of a status alone. */
    Problem of(int status, String instance) {
        String key = "screen.problem." + (words.has("screen.problem." + status) ? status : 400);
        return of(status, key, instance);
    }

    private Problem of(int status, String key, String instance) {
        return new Problem(
                TYPE + key, title(status), status, words.text(key), instance, null, List.of());
    }

    private Problem of(int status, HttpServletRequest request) {
        return of(status, request.getRequestURI());
    }

    ResponseEntity<Problem> answer(Problem problem, boolean byDoor) {
        var answer =
                ResponseEntity.status(HttpStatus.valueOf(problem.status()))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .header(HttpHeaders.CONTENT_LANGUAGE, Language.current().tag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return (byDoor ? answer.header(Failures.REFUSED_BY, "door") : answer).body(problem);
    }

    private String title(int status) {
        String key = "screen.problem.title." + status;
        return words.has(key) ? words.text(key) : HttpStatus.valueOf(status).getReasonPhrase();
    }
}
