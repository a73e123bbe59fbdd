package kr.dure.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.access.Routes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/**
 * Every route and the offices it lets through, from the files {@code routes/<room>.csv}. What does
 * not stand in it does not exist for anybody; a test walks all of it with real requests.
 */
@Component
class RouteTable implements Routes {

    private static final String FILES = "classpath*:routes/*.csv";
    private static final String HEADER = "method,path,offices";

    private final List<Route> routes;

    RouteTable() throws IOException {
        List<Route> read = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            List<String> lines = file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
            if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
                throw new IllegalStateException(file + " does not begin with " + HEADER);
            }
            for (String line : lines.subList(1, lines.size())) {
                Route route = Route.read(line);
                if (!seen.add(route.method() + " " + route.path().getPatternString())) {
                    throw new IllegalStateException("this route stands twice: " + line);
                }
                read.add(route);
            }
        }
        read.sort(Comparator.comparing(Route::path));
        routes = List.copyOf(read);
    }

    List<Route> all() {
        return routes;
    }

    @Override
    public boolean lets(String method, String address) {
        Acting acting = Acting.currentOrNull();
        Office office = acting == null ? Office.VISITOR : acting.office();
        return find(method, address)
                .map(route -> route.lets(office != Office.VISITOR, office))
                .orElse(false);
    }

    /** The line for a request: of several that fit, the one with the narrowest path. */
    Optional<Route> find(HttpServletRequest request) {
        return find(request.getMethod(), request.getRequestURI());
    }

    Optional<Route> find(String method, String address) {
        PathContainer path = PathContainer.parsePath(address);
        return routes.stream()
                .filter(each -> each.answers(method) && each.path().matches(path))
                .findFirst();
    }
}
