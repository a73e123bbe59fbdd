package kr.dure.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Keys;
import kr.dure.Program;
import kr.dure.Visit;
import kr.dure.access.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks the whole table of routes as every office, with real requests. */
@HouseTest
class RouteTests {

    /** Answered by the security chain, and they would end the visit; other tests send them. */
    private static final Set<String> OF_THE_CHAIN = Set.of("POST /sign-in", "POST /sign-out");

    /** Asked for by programs with a token, and by nobody's session. */
    private static final String API = "/api/";

    @Autowired Cast cast;
    @Autowired Keys keys;
    @Autowired RouteTable routes;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @LocalServerPort int port;

    @Test
    void knowsEveryRouteAndNoOther() {
        Set<String> written = new TreeSet<>();
        routes.all().forEach(each -> written.add(each.method() + " " + each.path()));
        written.removeAll(OF_THE_CHAIN);
        assertThat(written).isEqualTo(handled());
    }

    @Test
    void letsEachOfficeThroughItsRoutesAndNoOther() {
        List<String> wrong = new ArrayList<>();
        visits().forEach((office, visit) -> wrong.addAll(walk(office, visit)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void letsEachOfficesTokenThroughTheRoutesOfProgramsAndNoOther() {
        List<String> wrong = new ArrayList<>();
        for (Office office : Office.values()) {
            if (office.isGrantable()) {
                wrong.addAll(walk(office, keys.program(port, cast.acting(office))));
            }
        }
        wrong.addAll(walk(Office.VISITOR, new Program(port, null)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void opensNoPageToATokenAndNoProgramsRouteToASession() {
        Program program = keys.program(port, cast.acting(Office.CASHIER));
        assertThat(program.get("/loans").headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in");
        Visit visit = Visit.of(port, cast.login(Office.CASHIER));
        assertThat(visit.get("/api/v1/loans").statusCode()).isEqualTo(401);
    }

    @Test
    void answersNothingWhereNoRouteIs() {
        assertThat(new Visit(port).get("/nowhere").statusCode()).isEqualTo(404);
        Visit visit = Visit.of(port, cast.login(Office.TREASURER));
        assertThat(visit.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(visit.send("DELETE", "/office").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesLinesThatLetAnAuditorChangeSomething() {
        for (String bad :
                List.of(
                        "POST,/loans,TREASURER|AUDITOR",
                        "POST,/loans,*",
                        "*,/loans,AUDITOR",
                        "DELETE,/loans,*",
                        "POST,/loans,person")) {
            assertThatIllegalStateException().isThrownBy(() -> Route.read(bad));
        }
        assertThat(Route.read("GET,/loans,*").offices()).contains(Office.AUDITOR);
        assertThat(Route.read("POST,/password,person").offices()).isEmpty();
    }

    @Test
    void refusesLinesItCannotRead() {
        for (String bad :
                List.of("", "GET,/x", "GET,x,*", "GET,/x,", "GET,/x,NOBODY", "GET,/x,VISITOR")) {
            assertThatIllegalStateException().isThrownBy(() -> Route.read(bad));
        }
    }

    private Map<Office, Visit> visits() {
        Map<Office, Visit> visits = new LinkedHashMap<>();
        for (Office office : Office.values()) {
            if (office.isGrantable()) {
                visits.put(office, Visit.of(port, cast.login(office)));
            }
        }
        visits.put(Office.VISITOR, new Visit(port));
        return visits;
    }

    private List<String> walk(Office office, Visit visit) {
        boolean signedIn = office != Office.VISITOR;
        List<String> wrong = new ArrayList<>();
        for (Route route : routes.all()) {
            String name = route.method() + " " + route.path();
            if (OF_THE_CHAIN.contains(name) || isOfPrograms(route)) {
                continue;
            }
            String method = route.method().equals("*") ? "GET" : route.method();
            var answer = visit.send(method, address(route));
            boolean passed = passed(answer);
            if (passed != route.lets(signedIn, office) || answer.statusCode() >= 500) {
                wrong.add(office + " " + name + ": " + answer.statusCode());
            }
            if (!signedIn && !passed && !location(answer).endsWith("/sign-in")) {
                wrong.add("a visitor is not shown the way in: " + name);
            }
        }
        return wrong;
    }

    private static boolean isOfPrograms(Route route) {
        return route.path().getPatternString().startsWith(API);
    }

    private List<String> walk(Office office, Program program) {
        List<String> wrong = new ArrayList<>();
        List<Route> walked = routes.all().stream().filter(RouteTests::isOfPrograms).toList();
        assertThat(walked).hasSizeGreaterThan(5);
        for (Route route : walked) {
            boolean reads = route.method().equals("GET");
            var answer = reads ? program.get(address(route)) : program.post(address(route), "{}");
            String name = office + " " + route.method() + " " + route.path();
            boolean lets = route.lets(office != Office.VISITOR, office);
            if (passed(answer) != lets || answer.statusCode() >= 500) {
                wrong.add(name + ": " + answer.statusCode());
            }
            if (answer.statusCode() >= 400 && !isProblem(answer)) {
                wrong.add(name + " is no problem a program can read");
            }
        }
        return wrong;
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("application/problem+json")
                && answer.body().contains("\"status\":" + answer.statusCode());
    }

    /** A "no" of the table, and not of a door behind it. */
    private static boolean passed(HttpResponse<String> answer) {
        boolean refused = answer.headers().firstValue(Denials.REFUSED).orElse("").equals("route");
        return !refused && answer.statusCode() != 401 && !location(answer).endsWith("/sign-in");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Rows that are not there, so that what is let through changes nothing. */
    private static String address(Route route) {
        return route.path()
                .getPatternString()
                .replaceAll("\\{(code|region)}", "jeonbuk")
                .replaceAll("\\{[^}]+}", "0");
    }

    private Set<String> handled() {
        Set<String> handled = new TreeSet<>();
        for (RequestMappingInfo info : requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (String path : info.getPatternValues()) {
                var methods = info.getMethodsCondition().getMethods();
                methods.forEach(method -> handled.add(method + " " + path));
                if (methods.isEmpty()) {
                    handled.add("* " + path);
                }
            }
        }
        return handled;
    }
}
