/**
 * How fast the house is: each figure beside a floor measured in the same run on the same database,
 * so that it means the same on any machine (docs/bench.md). Runs by {@code ./dure bench}, in a
 * folder of its own, and is part of no server.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "ledger", "loan"})
package kr.dure.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
