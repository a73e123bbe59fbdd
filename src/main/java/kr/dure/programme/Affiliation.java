package kr.dure.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a reviewer or officer works, sits or worked.
 *
 * @param role what as ("사례관리팀장")
 * @param until the last day, null while it lasts
 */
public record Affiliation(
        long organisationId, String role, LocalDate from, @Nullable LocalDate until) {}
