/**
 * Money: the funds, their yearly plans, and two books that balance by themselves in every entry.
 * Every figure of the house is a sum of postings kept here, and no other room keeps a balance. What
 * is written stays written: a mistake is reversed by a new entry, and each day is sealed.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "access", "screen", "document", "notice", "database"})
package kr.dure.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
