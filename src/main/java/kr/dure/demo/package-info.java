/**
 * A living sample region: a named, invented cast, real places and rules, and a year of history
 * written through the doors by a clock that travels. It is there only in the demo, sees every room,
 * and no room sees it.
 */
@NullMarked
@ApplicationModule
package kr.dure.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
