/**
 * People with accounts, the offices they hold, the region of a request. It keeps what was changed
 * and what was read, locks personal data away, and lets each office through the doors written in
 * the table of routes, and no other.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database"})
package kr.dure.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
