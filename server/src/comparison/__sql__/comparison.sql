-- listComparable()
select d.id, d.name, d.publisher, d.reference_year as "referenceYear", d.file_name as "fileName", d.imported_at as
  "importedAt", d.is_for_comparison as "isForComparison", s.rows
from dataset d
join (
  select dataset_id, count(*)::int as rows
  from settlement_snapshot
  group by dataset_id
) s on s.dataset_id = d.id
order by d.id desc;

-- countCurrent()
select count(*)::int as rows
from settlement
where status <> 'closed';

-- recordsOf("current")
select t.id, t.version, t.source, t.source_id as "sourceId", case when t.closed_reason is distinct from 'removed' then
  t.code end as code, t.name, t.comuna_code as "comunaCode", t.household_count as "householdCount", t.household_year as
  "householdYear", t.area_m2 as "areaM2", t.fields, t.is_closed as "isClosed", case when t.boundary is not null then
  array[st_x(st_centroid(t.boundary)), st_y(st_centroid(t.boundary))] end as centre, case when t.boundary is not null
  then array[st_xmin(t.boundary), st_ymin(t.boundary), st_xmax(t.boundary), st_ymax(t.boundary)] end as bounds
from (
  select t.*, jsonb_build_object('code', t."code", 'name', t."name", 'comuna_code', t."comuna_code", 'comuna_name',
    t."comuna_name", 'status', t."status", 'closed_reason', t."closed_reason", 'closed_on', t."closed_on",
    'household_count', t."household_count", 'household_source', t."household_source", 'household_year',
    t."household_year", 'household_date', t."household_date", 'family_count', t."family_count", 'family_source',
    t."family_source", 'family_year', t."family_year", 'family_date', t."family_date", 'origin_year', t."origin_year",
    'tenure', t."tenure", 'water', t."water", 'sewerage', t."sewerage", 'power', t."power", 'waste', t."waste",
    'paving', t."paving", 'lighting', t."lighting", 'strategy', t."strategy", 'strategy_reason', t."strategy_reason",
    'boundary_source', t."boundary_source", 'boundary_date', t."boundary_date", 'confidence', t."confidence", 'notes',
    t."notes") as fields, t.status = 'closed' as is_closed
  from settlement t
) t
order by t.source, t.source_id;

-- recordsOf(4)
select t.id, t.version, t.source, t.source_id as "sourceId", t.code as code, t.name, t.comuna_code as "comunaCode",
  t.household_count as "householdCount", t.household_year as "householdYear", t.area_m2 as "areaM2", t.fields,
  t.is_closed as "isClosed", case when t.boundary is not null then array[st_x(st_centroid(t.boundary)),
  st_y(st_centroid(t.boundary))] end as centre, case when t.boundary is not null then array[st_xmin(t.boundary),
  st_ymin(t.boundary), st_xmax(t.boundary), st_ymax(t.boundary)] end as bounds
from (
  select t.*, null::integer as version, false as is_closed
  from settlement_snapshot t
  where t.dataset_id = $1
) t
order by t.source, t.source_id;

-- overlapsBetween("current", 4)
select b.id as before, a.id as after, case when b.boundary = a.boundary then b.area_m2 else
  st_area(st_intersection(b.boundary, a.boundary)::geography) end as "areaM2"
from (
  select id, boundary, area_m2
  from settlement
) b
join (
  select id, boundary, area_m2
  from settlement_snapshot
  where dataset_id = $1
) a on b.boundary && a.boundary and (b.boundary = a.boundary or st_intersects(b.boundary, a.boundary));

-- overlapsBetween(3, 4)
select b.id as before, a.id as after, case when b.boundary = a.boundary then b.area_m2 else
  st_area(st_intersection(b.boundary, a.boundary)::geography) end as "areaM2"
from (
  select id, boundary, area_m2
  from settlement_snapshot
  where dataset_id = $1
) b
join (
  select id, boundary, area_m2
  from settlement_snapshot
  where dataset_id = $2
) a on b.boundary && a.boundary and (b.boundary = a.boundary or st_intersects(b.boundary, a.boundary));

-- shapesOf("current", 4, [{"key":"1-2","before":1,"after":2,"isSame":false},{"key":"-…)
with pair as (
  select p.key, p.is_same, b.boundary as before, a.boundary as after
  from unnest($1::text[], $2::bigint[], $3::bigint[], $4::boolean[]) as p (key, before_id, after_id, is_same)
  left join (
    select id, boundary, area_m2
    from settlement
  ) b on b.id = p.before_id
  left join (
    select id, boundary, area_m2
    from settlement_snapshot
    where dataset_id = $5
  ) a on a.id = p.after_id
), shape as (
  select key, 'same' as part, coalesce(after, before) as shape
  from pair
  where is_same
  union all select key, 'before', before
  from pair
  where not is_same
  union all select key, 'after', after
  from pair
  where not is_same
  union all select key, 'added', case when before is null then after else st_difference(after, before) end
  from pair
  where not is_same
  union all select key, 'removed', case when after is null then before else st_difference(before, after) end
  from pair
  where not is_same
)
select key, part, st_asgeojson(st_multi(st_collectionextract(shape, 3)), 7)::json as geometry
from shape
where shape is not null and st_area(shape) > 0
order by key, part;

-- findSnapshots([2])
select s.id, s.source, s.source_id as "sourceId", s.dataset_id as "datasetId", d.name as "datasetName", s.fields,
  st_asgeojson(s.boundary, 15)::json as boundary
from settlement_snapshot s
join dataset d on d.id = s.dataset_id
where s.id = any($1::bigint[])
order by s.id;

-- forgetOrigin(1, "u1", "planner", "comparación")
update "settlement"
set "source" = $1, "source_id" = $2, "changed_by" = $3, "change_note" = $4
where "id" = $5
returning "version";

-- forgetDescent([{"settlementId":1,"versionBefore":null}])
delete from settlement_lineage l using unnest($1::bigint[], $2::integer[]) as u (id, version_before)
where (u.version_before is null and l.descendant_id = u.id) or (l.kind = 'merge' and l.ancestor_id = u.id and
  l.ancestor_version = u.version_before);

-- settlementsVersion()
select "version"
from "collection_version"
where "collection" = $1;

-- keepDescent({"id":1,"version":3}, 5, "planner")
insert into "settlement_lineage" ("ancestor_id", "ancestor_version", "descendant_id", "kind", "done_by")
values ($1, $2, $3, $4, $5);
