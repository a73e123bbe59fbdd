/**
 * What waits for whoever acts, and what they have been told. Work is computed from the state of
 * things each time it is asked for, by the rooms it comes from; notices are kept and marked as read
 * by each account on its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "screen"})
package kr.dure.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
