/**
 * What every page shares: the layouts, the words of all rooms, the formats of money and dates,
 * forms that lose nothing typed, and answers to what went wrong. It knows no business. Rooms give
 * their pages a {@code Page} and read what people typed from a {@code Form}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package kr.dure.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
