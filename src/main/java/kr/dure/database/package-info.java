/**
 * The PostgreSQL everything stands on: started from inside or reached by an address, opened under
 * three roles, migrated by its owner. The clock of the house lives beside it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package kr.dure.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
