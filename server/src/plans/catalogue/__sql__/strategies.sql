-- strategyRows([1,2])
select s.id, s.version, s.name, s.code, s.comuna_code as "comunaCode", coalesce(s.comuna_name, (
  select c.name
  from comuna c
  where c.code = s.comuna_code
)) as "comunaName", coalesce(s.family_count, s.household_count) as families, s.strategy, s.strategy_reason as
  "strategyReason", s.changed_by as "changedBy", st_x(inside) as longitude, st_y(inside) as latitude, coalesce(s.area_m2
  > 0, false) as "hasBoundary"
from settlement s
cross join lateral (
  select st_pointonsurface(s.boundary) as inside offset 0
) p
where s.id = any($1::bigint[])
order by s.id;

-- strategyRowsOf("05")
select s.id, s.version, s.name, s.code, s.comuna_code as "comunaCode", coalesce(s.comuna_name, (
  select c.name
  from comuna c
  where c.code = s.comuna_code
)) as "comunaName", coalesce(s.family_count, s.household_count) as families, s.strategy, s.strategy_reason as
  "strategyReason", s.changed_by as "changedBy", st_x(inside) as longitude, st_y(inside) as latitude, coalesce(s.area_m2
  > 0, false) as "hasBoundary"
from settlement s
cross join lateral (
  select st_pointonsurface(s.boundary) as inside offset 0
) p
where s.status <> 'closed' and ($1::text is null or s.comuna_code like $2)
order by s.id;

-- strategyRowsOf(null)
select s.id, s.version, s.name, s.code, s.comuna_code as "comunaCode", coalesce(s.comuna_name, (
  select c.name
  from comuna c
  where c.code = s.comuna_code
)) as "comunaName", coalesce(s.family_count, s.household_count) as families, s.strategy, s.strategy_reason as
  "strategyReason", s.changed_by as "changedBy", st_x(inside) as longitude, st_y(inside) as latitude, coalesce(s.area_m2
  > 0, false) as "hasBoundary"
from settlement s
cross join lateral (
  select st_pointonsurface(s.boundary) as inside offset 0
) p
where s.status <> 'closed' and ($1::text is null or s.comuna_code like $2)
order by s.id;

-- boundaries([1,2])
select id, st_asbinary(boundary) as boundary
from settlement
where id = any($1::bigint[]) and boundary is not null
order by id;

-- groundOf([{"id":1,"kinds":["flood","landslide"]}])
with asked as (
  select s.id, s.boundary, a.kinds
  from jsonb_to_recordset($1::jsonb) as a (id bigint, kinds jsonb)
  join settlement s using (id)
  where s.area_m2 > 0
), over_it as materialized (
  select a.id, case when h.kind = 'tsunami' and (d.preset = 'tsunami-evacuation' or concat_ws(' ', d.name, h.name,
    h.description) ilike '%evacuaci_n%') then 'evacuation' when h.kind in ('flood', 'landslide', 'ravine', 'tsunami',
    'evacuation', 'volcanic', 'fire', 'other', 'no-build') then h.kind else 'other' end as kind, h.dataset_id, h.extent
    as drawn
  from asked a
  join hazard h on h.extent && a.boundary
  join dataset d on d.id = h.dataset_id
  where st_dimension(h.extent) = 2
  union all select a.id, 'no-build', z.dataset_id, z.extent
  from asked a
  join zoning z on z.extent && a.boundary
  where z.kind = 'no-build' and st_intersects(z.extent, a.boundary)
), clip as materialized (
  select o.id, o.kind, o.dataset_id, st_dimension(o.drawn) as dimension, a.boundary, a.kinds ? o.kind as moves,
    st_collectionextract(st_intersection(a.boundary, o.drawn), 3) as ground
  from over_it o
  join asked a using (id)
), by_kind as (
  select c.id, c.kind, d.name as source, d.reference_year as year, least(1, st_area(st_union(c.ground)) /
    st_area(c.boundary)) as share
  from clip c
  join dataset d on d.id = c.dataset_id
  where not st_isempty(c.ground)
  group by c.id, c.boundary, c.kind, d.id
), moving as (
  select id, boundary, st_union(ground) as ground
  from clip
  where moves and not st_isempty(ground)
  group by id, boundary
)
select a.id, coalesce((
  select json_agg(json_build_object('kind', k.kind, 'ofGround', k.share, 'source', k.source, 'year', k.year) order by
    k.share desc, k.kind, k.source)
  from by_kind k
  where k.id = a.id
), '[]') as overlays, coalesce((
  select least(1, st_area(m.ground) / st_area(m.boundary))
  from moving m
  where m.id = a.id
), 0) as share, b.count as buildings, b.within as "buildingsWithin", (
  select count(*)::int
  from clip c
  where c.id = a.id and c.dimension = 1
) as "stripCount"
from asked a
cross join lateral (
  select count(*)::int as count, count(*) filter (where exists (
    select from moving m
    where m.id = a.id and st_intersects(m.ground, p.point)
  ))::int as within
  from building g
  cross join lateral (
    select st_pointonsurface(g.place) as point
  ) p
  where g.place && a.boundary and g.dwellings is distinct from 0 and st_intersects(a.boundary, p.point)
) b
where b.count > 0 or exists (
  select from clip c
  where c.id = a.id
)
order by a.id;

-- pointsNear([1,2], 100)
select s.id, case when h.kind = 'tsunami' and (d.preset = 'tsunami-evacuation' or concat_ws(' ', d.name, h.name,
  h.description) ilike '%evacuaci_n%') then 'evacuation' when h.kind in ('flood', 'landslide', 'ravine', 'tsunami',
  'evacuation', 'volcanic', 'fire', 'other', 'no-build') then h.kind else 'other' end as kind, h.level, count(*)::int as
  count
from settlement s
join hazard h on h.extent && st_expand(s.boundary, $1::float8, $2::float8)
join dataset d on d.id = h.dataset_id
where s.id = any($3::bigint[]) and st_dimension(h.extent) < 2 and st_dwithin(s.boundary::geography, h.extent::geography,
  $4::float8)
group by 1, 2, 3
order by 1, 2, 4 desc, 3;

-- areasByComuna(["flood","landslide"])
select h.dataset_id as "datasetId", c.code as "comunaCode", count(*)::int as count
from hazard h
join dataset d on d.id = h.dataset_id
join comuna c on c.boundary && h.extent and st_intersects(c.boundary, st_pointonsurface(h.extent))
where st_dimension(h.extent) = 2 and case when h.kind = 'tsunami' and (d.preset = 'tsunami-evacuation' or concat_ws(' ',
  d.name, h.name, h.description) ilike '%evacuaci_n%') then 'evacuation' when h.kind in ('flood', 'landslide', 'ravine',
  'tsunami', 'evacuation', 'volcanic', 'fire', 'other', 'no-build') then h.kind else 'other' end = any($1::text[])
group by 1, 2
order by 1, 2;

-- outsideLimits([1,2])
with limits as materialized (
  select extent
  from zoning
  where kind = 'urban-limit'
), towns as (
  select c.code
  from comuna c
  where c.code in (
    select comuna_code
    from settlement
    where id = any($1::bigint[])
  ) and exists (
    select from limits l
    where l.extent && c.boundary and st_intersects(c.boundary, st_pointonsurface(l.extent))
  )
)
select s.id
from settlement s
where s.id = any($2::bigint[]) and s.comuna_code in (
  select code
  from towns
) and not exists (
  select from limits l
  where l.extent && s.boundary and st_intersects(l.extent, s.boundary)
)
order by s.id;

-- fileNames()
select id, name, reference_year as year
from dataset
where collection in ('hazards', 'zoning')
order by id;

-- ruleParameters(["hazard-partial-share"])
select code, value
from parameter
where code = any($1::text[])
order by code;

-- studiesOf([1,2])
select t.id, t.version, t.hazard_kind as kind, t.finding, t.moved_share as "movedShare", t.year, t.source, t.note,
  t.settlement_id as "settlementId"
from hazard_study t
where t.settlement_id = any($1::bigint[])
order by t.settlement_id, t.id;

-- lockStudy(1, 2)
select t.id, t.version, t.hazard_kind as kind, t.finding, t.moved_share as "movedShare", t.year, t.source, t.note,
  t.changed_by as "changedBy"
from hazard_study t
where t.settlement_id = $1 and t.id = $2 for update;

-- insertStudy(1, {"kind":"landslide","finding":"mitigable","movedShare":null,…, "planner")
insert into "hazard_study" ("settlement_id", "hazard_kind", "finding", "moved_share", "year", "source", "note",
  "changed_by")
values ($1, $2, $3, $4, $5, $6, $7, $8);

-- deleteStudy(2, "planner")
update "hazard_study"
set "changed_by" = $1
where "id" = $2;
delete from "hazard_study"
where "id" = $1;
