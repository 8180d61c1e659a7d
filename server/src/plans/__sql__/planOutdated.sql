-- changedSettlements([[1,3],[2,1]], ["05"])
select count(*) filter (where s.id is not null and s.version <> k.version and s.status <> 'closed')::int as changed,
  count(*) filter (where k.id is null)::int as added, count(*) filter (where s.id is null or (k.id is not null and
  s.status = 'closed'))::int as gone
from unnest($1::bigint[], $2::int[]) k (id, version) full
join (
  select id, version, status
  from settlement
  where id = any($3::bigint[]) or (status <> 'closed' and (cardinality($4::text[]) = 0 or comuna_code like any
    ($5::text[])))
) s on s.id = k.id;

-- changedSites([[1,3],[2,1]], null)
select count(*) filter (where s.id is not null and s.version <> k.version)::int as changed, count(*) filter (where k.id
  is null)::int as added, count(*) filter (where s.id is null)::int as gone
from unnest($1::bigint[], $2::int[]) k (id, version) full
join (
  select id, version
  from site
  where id = any($3::bigint[]) or ($4 and boundary && st_makeenvelope($5::float8, $6::float8, $7::float8, $8::float8,
    4326))
) s on s.id = k.id;

-- changedSites([[1,3],[2,1]], [-71.7,-33.1,-71.4,-32.9])
select count(*) filter (where s.id is not null and s.version <> k.version)::int as changed, count(*) filter (where k.id
  is null)::int as added, count(*) filter (where s.id is null)::int as gone
from unnest($1::bigint[], $2::int[]) k (id, version) full
join (
  select id, version
  from site
  where id = any($3::bigint[]) or ($4 and boundary && st_makeenvelope($5::float8, $6::float8, $7::float8, $8::float8,
    4326))
) s on s.id = k.id;

-- changedFigures([["walking-kmh",4.5]])
select p.code, k.value as "from", p.value as "to", to_char("p"."valid_from" at time zone 'America/Santiago',
  'DD-MM-YYYY') as date
from unnest($1::text[], $2::float8[]) k (code, value)
join parameter p on p.code = k.code
where p.value is distinct from k.value
order by p.code;

-- packageDays()
select code, to_char("valid_from" at time zone 'America/Santiago', 'DD-MM-YYYY') as date
from package
order by code;

-- newStudies([1,2], "2026-11-22T12:00:00.000Z")
select count(*)::int as count
from hazard_study
where settlement_id = any($1::bigint[]) and valid_from > $2::timestamptz;
