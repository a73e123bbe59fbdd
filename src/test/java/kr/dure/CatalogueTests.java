package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.dure.database.TestServer;
import org.junit.jupiter.api.Test;

/** What the database itself holds, read from its catalogue after all migrations. */
@HouseTest
class CatalogueTests {

    /** Every table, and whether row security is on and forced. */
    private static final String TABLES =
            """
            select n.nspname || '.' || c.relname, c.relrowsecurity and c.relforcerowsecurity
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p')
              and n.nspname not like 'pg\\_%'
              and n.nspname <> 'information_schema'
            """;

    /** A policy that is not the one wall, or a walled table without it. */
    private static final String WRONG_POLICIES =
            """
            select c.oid::regclass, coalesce(string_agg(p.policyname || ' ' || p.qual, '; '), '-')
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_policies p on p.schemaname = n.nspname and p.tablename = c.relname
            where c.relrowsecurity
            group by c.oid
            having count(p.policyname) <> 1
                or bool_or(p.cmd <> 'ALL' or p.permissive <> 'PERMISSIVE' or p.roles <> '{public}'
                           or regexp_replace(p.qual, '[() ]|::text| AS current_region', '', 'g')
                              <> 'region=SELECTdure.current_region')
            """;

    /** Keys of walled tables that leave the region out. */
    private static final String KEYS_WITHOUT_REGION =
            """
            select c.conrelid::regclass, c.conname || ' ' || pg_get_constraintdef(c.oid)
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            left join pg_class f on f.oid = c.confrelid
            where t.relrowsecurity
              and (c.contype in ('p', 'u', 'x')
                   or (c.contype = 'f' and (f.relrowsecurity
                       or c.confrelid = 'access.region'::regclass)))
              and not exists (select
                              from unnest(c.conkey) as k (attnum)
                              join pg_attribute a
                                on a.attrelid = c.conrelid and a.attnum = k.attnum
                              where a.attname = 'region')
            union all
            select i.indrelid::regclass, pg_get_indexdef(i.indexrelid)
            from pg_index i
            join pg_class t on t.oid = i.indrelid
            where t.relrowsecurity
              and i.indisunique
              and not exists (select
                              from pg_attribute a
                              where a.attrelid = i.indrelid
                                and a.attnum = any (i.indkey)
                                and a.attname = 'region')
            """;

    /** Walled tables whose region is missing, may be null, has another type or another default. */
    private static final String WRONG_REGIONS =
            """
            select c.oid::regclass, coalesce(format_type(a.atttypid, null), 'no region')
            from pg_class c
            left join pg_attribute a on a.attrelid = c.oid and a.attname = 'region'
            left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where c.relrowsecurity
              and (a.attname is null
                   or not a.attnotnull
                   or a.atttypid <> 'dure.region_code'::regtype
                   or pg_get_expr(d.adbin, d.adrelid) is distinct from 'dure.current_region()')
            """;

    /** Walled tables without a primary key. */
    private static final String WITHOUT_KEY =
            """
            select c.oid::regclass, 'no primary key'
            from pg_class c
            where c.relrowsecurity
              and not exists (select
                              from pg_constraint k
                              where k.conrelid = c.oid and k.contype = 'p')
            """;

    /** What anybody but the owner and the application may do, or the application should not. */
    private static final String WRONG_GRANTS =
            """
            select c.oid::regclass::text,
                   coalesce(r.rolname, 'PUBLIC') || ' ' || g.privilege_type
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            cross join lateral aclexplode(c.relacl) as g
            left join pg_roles r on r.oid = g.grantee
            where n.nspname not like 'pg\\_%'
              and n.nspname <> 'information_schema'
              and g.grantee <> c.relowner
              and (r.rolname is distinct from 'dure_app'
                   or g.is_grantable
                   or g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN'))
            union all
            select n.oid::regnamespace::text,
                   coalesce(r.rolname, 'PUBLIC') || ' ' || g.privilege_type
            from pg_namespace n
            cross join lateral aclexplode(n.nspacl) as g
            left join pg_roles r on r.oid = g.grantee
            where n.nspname not like 'pg\\_%'
              and n.nspname not in ('information_schema', 'public')
              and g.grantee <> n.nspowner
              and (r.rolname is distinct from 'dure_app' or g.privilege_type <> 'USAGE')
            """;

    /** Tables and functions of the house that somebody else owns. */
    private static final String WRONG_OWNERS =
            """
            select c.oid::regclass::text, r.rolname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_roles r on r.oid = c.relowner
            where n.nspname not like 'pg\\_%'
              and n.nspname not in ('information_schema', 'public')
              and r.rolname <> 'dure_owner'
            """;

    /** Views must look with the eyes of who asks; a materialised view has no walls at all. */
    private static final String WRONG_VIEWS =
            """
            select c.oid::regclass, c.relkind::text
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname not like 'pg\\_%'
              and n.nspname <> 'information_schema'
              and (c.relkind = 'm'
                   or (c.relkind = 'v'
                       and not coalesce(c.reloptions && array['security_invoker=true',
                                                              'security_invoker=on'], false)))
            """;

    /** What runs with the owner's rights has a fixed search path. */
    private static final String OPEN_FUNCTIONS =
            """
            select p.oid::regprocedure, 'no fixed search_path'
            from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef
              and n.nspname not like 'pg\\_%'
              and not exists (select
                              from unnest(p.proconfig) as c (setting)
                              where c.setting like 'search_path=%')
            """;

    /** Money is whole won, a moment knows its zone: such columns are a mistake. */
    private static final String WRONG_TYPES =
            """
            select table_schema || '.' || table_name, column_name || ' ' || data_type
            from information_schema.columns
            where table_schema not like 'pg\\_%'
              and table_schema not in ('information_schema', 'public')
              and (data_type in ('real', 'double precision', 'money')
                   or (data_type = 'timestamp without time zone'
                       and table_name <> 'flyway_history'))
            """;

    private static final String WRONG_ROLES =
            """
            select rolname, 'too mighty'
            from pg_roles
            where rolname in ('dure_app', 'dure_owner')
              and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
            """;

    @Test
    void wallsEveryTableOrSaysWhyNot() throws Exception {
        Map<String, String> free = regionFree();
        List<String> unwalled = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (String[] table : rows(TABLES)) {
            known.add(table[0]);
            boolean walled = table[1].equals("t");
            if (walled == free.containsKey(table[0])) {
                unwalled.add(table[0] + (walled ? " is walled, yet listed" : " has no wall"));
            }
        }
        assertThat(unwalled).isEmpty();
        assertThat(known).containsAll(free.keySet());
        assertThat(free.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    }

    @Test
    void buildsEveryWallAlike() throws Exception {
        assertThat(told(WRONG_POLICIES, WRONG_REGIONS)).isEmpty();
    }

    @Test
    void putsTheRegionIntoEveryKey() throws Exception {
        assertThat(told(WITHOUT_KEY, KEYS_WITHOUT_REGION)).isEmpty();
    }

    @Test
    void grantsNothingToAnybodyElse() throws Exception {
        assertThat(told(WRONG_GRANTS, WRONG_OWNERS, WRONG_ROLES)).isEmpty();
    }

    @Test
    void looksThroughViewsWithTheRightsOfWhoAsks() throws Exception {
        assertThat(told(WRONG_VIEWS, OPEN_FUNCTIONS)).isEmpty();
    }

    @Test
    void countsMoneyInWholeWonAndMomentsWithTheirZone() throws Exception {
        assertThat(told(WRONG_TYPES)).isEmpty();
    }

    private static Map<String, String> regionFree() {
        Map<String, String> free = new TreeMap<>();
        Path list = Path.of("src/test/resources/region-free-tables.txt");
        for (String line : Sources.text(list).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(":", 2);
                free.put(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
            }
        }
        return free;
    }

    /** What the queries find, as "table: what is wrong". */
    private static List<String> told(String... queries) throws SQLException {
        List<String> told = new ArrayList<>();
        for (String query : queries) {
            rows(query).forEach(row -> told.add(row[0] + ": " + row[1]));
        }
        return told;
    }

    private static List<String[]> rows(String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                TestDatabase.url(), "dure_owner", TestServer.OWNER_PASSWORD);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            List<String[]> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(new String[] {result.getString(1), result.getString(2)});
            }
            return rows;
        }
    }
}
