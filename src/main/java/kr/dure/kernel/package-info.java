/**
 * The values every room speaks in: won, rates, fiscal years, regions, numbers of organisations, and
 * the refusal. It sees nobody: no Spring, no SQL, no clock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kr.dure.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
