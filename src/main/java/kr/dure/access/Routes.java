package kr.dure.access;

/** Asks the table of routes, so that a page shows no way that ends at a closed door. */
public interface Routes {

    /** Whether there is such a route, and it lets through who acts now. */
    boolean lets(String method, String address);
}
