package kr.dure.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day to keep in mind, and the article that sets it where one does. */
public record Coming(LocalDate on, String what, @Nullable String article) {}
