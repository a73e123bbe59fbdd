/**
 * Organisations (enterprises, centres, public bodies, banks, universities), what they are
 * recognised as over time, how many members they have of which kind, and where their money goes. It
 * judges the ratios a supported enterprise must keep, and takes over the government's open list.
 * Names of people and numbers of accounts are sealed, and each look at them is recorded.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "screen", "document", "notice"})
package kr.dure.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
