-- candidateSites({"ids":null,"places":[],"maxDistanceKm":0})
select s.id, s.version, s.name, coalesce(s.comuna_code, here.code) as "comunaCode", coalesce((
  select c.name
  from comuna c
  where c.code = s.comuna_code
), here.name) as "comunaName", st_x(p.inside) as longitude, st_y(p.inside) as latitude, s.area_m2 as "areaM2",
  s.capacity_families as "recordedCapacity", s.land_cost_uf as "recordedLandCostUf", s.works_uf_per_family as
  "worksUfPerFamily", s.owner, s.origin, s.status, s.status_reason as "statusReason", s.study, s.study_year as
  "studyYear", s.note, s.source, s.changed_by as "changedBy", to_char(s.valid_from at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "validFrom", d.name as "datasetName", d.reference_year as "datasetYear",
  st_asbinary(s.boundary) as boundary
from site s
left join dataset d on d.id = s.dataset_id
cross join lateral (
  select st_pointonsurface(s.boundary) as inside offset 0
) p
left join lateral (
  select c.code, c.name
  from comuna c
  where st_intersects(c.boundary, p.inside)
  order by c.code
  limit 1
) here on true
where s.status = 'candidate' and true and true
order by s.id;

-- candidateSites({"ids":[1,2],"places":["05","13101"],"maxDistanceKm":15})
select s.id, s.version, s.name, coalesce(s.comuna_code, here.code) as "comunaCode", coalesce((
  select c.name
  from comuna c
  where c.code = s.comuna_code
), here.name) as "comunaName", st_x(p.inside) as longitude, st_y(p.inside) as latitude, s.area_m2 as "areaM2",
  s.capacity_families as "recordedCapacity", s.land_cost_uf as "recordedLandCostUf", s.works_uf_per_family as
  "worksUfPerFamily", s.owner, s.origin, s.status, s.status_reason as "statusReason", s.study, s.study_year as
  "studyYear", s.note, s.source, s.changed_by as "changedBy", to_char(s.valid_from at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "validFrom", d.name as "datasetName", d.reference_year as "datasetYear",
  st_asbinary(s.boundary) as boundary
from site s
left join dataset d on d.id = s.dataset_id
cross join lateral (
  select st_pointonsurface(s.boundary) as inside offset 0
) p
left join lateral (
  select c.code, c.name
  from comuna c
  where st_intersects(c.boundary, p.inside)
  order by c.code
  limit 1
) here on true
where s.status = 'candidate' and s.id = any($1::bigint[]) and (coalesce(s.comuna_code, here.code) like any($2::text[])
  or exists (
  select from settlement t
  where t.comuna_code like any($3::text[]) and t.status <> 'closed' and t.boundary && st_expand(s.boundary, $4::float8,
    $5::float8)
))
order by s.id;

-- siteOf(1)
select s.id, s.version, s.name, coalesce(s.comuna_code, here.code) as "comunaCode", coalesce((
  select c.name
  from comuna c
  where c.code = s.comuna_code
), here.name) as "comunaName", st_x(p.inside) as longitude, st_y(p.inside) as latitude, s.area_m2 as "areaM2",
  s.capacity_families as "recordedCapacity", s.land_cost_uf as "recordedLandCostUf", s.works_uf_per_family as
  "worksUfPerFamily", s.owner, s.origin, s.status, s.status_reason as "statusReason", s.study, s.study_year as
  "studyYear", s.note, s.source, s.changed_by as "changedBy", to_char(s.valid_from at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "validFrom", d.name as "datasetName", d.reference_year as "datasetYear",
  st_asbinary(s.boundary) as boundary
from site s
left join dataset d on d.id = s.dataset_id
cross join lateral (
  select st_pointonsurface(s.boundary) as inside offset 0
) p
left join lateral (
  select c.code, c.name
  from comuna c
  where st_intersects(c.boundary, p.inside)
  order by c.code
  limit 1
) here on true
where s.id = $1;

-- boundaryOfSite(1)
select st_asgeojson(boundary, 7)::json as boundary
from site
where id = $1;

-- discardedSites([])
select id, name, status_reason as reason
from site
where status = 'discarded' and true
order by name, id;

-- discardedSites(["05"])
select id, name, status_reason as reason
from site
where status = 'discarded' and comuna_code like any($1::text[])
order by name, id;

-- siteRules()
select id, programme, rule, limit_value as "limit", unit, standard_set as "standardSet", forbids, source, reference_year
  as "referenceYear", confidence, version, change_note as "changeNote"
from site_rule
order by id;

-- programmeOf("ds49-cnt")
select code, name, min_families as "minFamilies", max_families as "maxFamilies", source, extract(year from
  starts_on)::int as year
from programme
where code = $1;
