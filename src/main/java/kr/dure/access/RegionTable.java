package kr.dure.access;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The regions and their administrative codes over time. */
@Repository
class RegionTable {

    private static final String ALL =
            """
            select code, name_ko, name_en
            from access.region
            order by opened, code
            """;

    private static final String INSERT =
            """
            insert into access.region (code, name_ko, name_en)
            values (:code, :nameKo, :nameEn)
            on conflict (code) do nothing
            """;

    private static final String END_ADMIN_CODE =
            """
            update access.region_admin_code
            set valid = daterange(lower(valid), :day)
            where region = :region
              and valid @> :day
              and lower(valid) < :day
            """;

    private static final String INSERT_ADMIN_CODE =
            """
            insert into access.region_admin_code (region, admin_code, valid)
            values (:region, :adminCode, daterange(:day, null))
            """;

    private final JdbcClient jdbc;

    RegionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Region> all() {
        return jdbc.sql(ALL)
                .query((row, number) ->
                        new Region(
                                RegionCode.of(row.getString("code")),
                                row.getString("name_ko"),
                                row.getString("name_en")))
                .list();
    }

    void insert(Region region) {
        jdbc.sql(INSERT)
                .param("code", region.code().value())
                .param("nameKo", region.nameKo())
                .param("nameEn", region.nameEn())
                .update();
    }

    void endAdminCode(RegionCode region, LocalDate day) {
        jdbc.sql(END_ADMIN_CODE).param("region", region.value()).param("day", day).update();
    }

    void insertAdminCode(RegionCode region, String adminCode, LocalDate day) {
        jdbc.sql(INSERT_ADMIN_CODE)
                .param("region", region.value())
                .param("adminCode", adminCode)
                .param("day", day)
                .update();
    }
}
